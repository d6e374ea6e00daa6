#ifndef SAYSO_KERNELS_H
#define SAYSO_KERNELS_H
#endif
