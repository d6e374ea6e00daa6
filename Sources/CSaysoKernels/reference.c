#include "sayso_kernels.h"
