// Which kernels this processor has.
#include <string.h>

#include "kernels.h"

#if defined(__x86_64__)
#include <cpuid.h>

// Whether processor and operating system both have AVX-512 F, BW, DQ, VL and VNNI.
static bool has_avx512(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_OSXSAVE)) return false;
    unsigned low, high;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    if ((low & 0xe6) != 0xe6) return false;  // xmm, ymm, mask and zmm registers are kept
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return false;
    unsigned wanted = bit_AVX512F | bit_AVX512BW | bit_AVX512DQ | bit_AVX512VL;
    return (b & wanted) == wanted && (c & bit_AVX512VNNI);
}
#endif

const sayso_kernels *sayso_kernels_named(const char *name) {
    if (!strcmp(name, "reference")) return &sayso_reference;
    if (!strcmp(name, "portable")) return &sayso_portable;
#if defined(__x86_64__)
    if (!strcmp(name, "avx512")) return &sayso_avx512;
#endif
    return NULL;
}

bool sayso_kernels_run_here(const sayso_kernels *kernels) {
#if defined(__x86_64__)
    if (kernels == &sayso_avx512) return has_avx512();
#endif
    return kernels != NULL;
}
