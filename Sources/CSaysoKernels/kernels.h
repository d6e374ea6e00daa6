// What the C files share; not seen by Swift.
#ifndef SAYSO_KERNELS_INTERNAL_H
#define SAYSO_KERNELS_INTERNAL_H

#include "sayso_kernels.h"

extern const sayso_kernels sayso_reference;
extern const sayso_kernels sayso_portable;
#if defined(__x86_64__)
extern const sayso_kernels sayso_avx512;
#endif

// Phi(x) = 1/2 + x * P(x * x * 2/25 - 1) for |x| up to 5, by minimax on x * x * P: with it
// gelu is within 2.2e-6 for |x| up to 12. Lowest power first.
#define SAYSO_PHI_LIMIT 5.0f
#define SAYSO_PHI_TERMS 13
static const float sayso_phi[SAYSO_PHI_TERMS] = {
    1.413637847e-01f, -7.029665262e-02f, 5.152142048e-02f,  -4.043294862e-02f, 3.142622858e-02f,
    -2.333673649e-02f, 1.649766415e-02f, -1.097321510e-02f, 6.165409461e-03f, -2.915693447e-03f,
    2.001884626e-03f, -1.514144824e-03f, 4.929592251e-04f};

// 2^r for |r| up to 1/2, by minimax on the relative error, which is 8e-8. Lowest power first.
#define SAYSO_EXP2_TERMS 6
static const float sayso_exp2[SAYSO_EXP2_TERMS] = {1.000000071e+00f, 6.931469492e-01f,
                                                   2.402212175e-01f, 5.550742616e-02f,
                                                   9.675459745e-03f, 1.326697039e-03f};
#define SAYSO_LOG2E 1.44269504088896341f

// Attention works through so many rows at once.
#define SAYSO_ATTENTION_ROWS 8

static inline size_t sayso_rounded_up(size_t n, size_t step) { return (n + step - 1) / step * step; }

#endif
