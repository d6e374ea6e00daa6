#ifndef SAYSO_KERNELS_H
#define SAYSO_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The arithmetic of the encoder. Plain functions on caller-owned memory: nothing
// here allocates, keeps state, starts a thread or fails.
//
//   shapes   row-major; T rows (subwords), C channels, O outputs. (T,C) means T rows of C.
//   panels   weights (O,C) re-packed once, at loading, for reading in order: 16 outputs
//            side by side, the last panel filled up with zeros. int8: (O/16, C/4, 16, 4);
//            float: (O/16, C, 16). What goes with an output (scale, sum, bias) is filled
//            up to whole panels too.
//   overlap  no output may overlap an input unless the comment says so.
//   bounds   not checked: the Swift caller (SaysoEncoder) checks them.
//   memory   panels and scratch begin on 64 bytes; the rest anywhere.

#if defined(__clang__)
#pragma clang assume_nonnull begin
#define SAYSO_NULLABLE _Nullable
#else
#define SAYSO_NULLABLE
#endif

// What a linear map does with each result before it is stored.
typedef enum {
    SAYSO_PLAIN,  // out = result
    SAYSO_GELU,   // out = gelu(result)
    SAYSO_ADD,    // out = out + result
} sayso_finish;

// One way to do the arithmetic. The table `reference` is the definition, in plain C;
// the others must agree with it within the tolerance stated here
// (Tests/SaysoEncoderTests).
typedef struct {
    // Each row of x (T,C) to bytes: q = round(x / scale) + zero, with scale and zero such
    // that the row's least and greatest number and 0 fit into 0…255. C is a multiple of 4.
    //   Agrees with the reference exactly.
    void (*quantise_f32u8)(uint8_t *q, float *scale, int32_t *zero, const float *x, size_t T,
                           size_t C);

    // out (T,O) = x (T,C) * w (O,C)^T + bias (O), x as quantise_f32u8 leaves it, w int8 with
    // one scale an output; sum holds each output's weights added up. C is a multiple of 4.
    //   Agrees with the reference within 1e-5 of the greatest output, or of 1.
    void (*linear_u8i8)(float *out, const uint8_t *x, const float *scale, const int32_t *zero,
                        const int8_t *panels, const float *panel_scale, const int32_t *sum,
                        const float *bias, size_t T, size_t C, size_t O, sayso_finish finish);

    // out (T,O) = x (T,C) * w (O,C)^T + bias (O).
    //   Agrees with the reference within 1e-5 of the greatest output, or of 1: the sums run in another order.
    void (*linear_f32)(float *out, const float *x, const float *panels, const float *bias,
                       size_t T, size_t C, size_t O, sayso_finish finish);

    // Each row of x (T,C) to mean 0 and variance 1, then * gain (C) + shift (C), in place.
    //   Agrees with the reference within 1e-5 of the greatest output, or of 1.
    void (*layernorm_f32)(float *x, const float *gain, const float *shift, float epsilon,
                          size_t T, size_t C);

    // x (count) = x * Phi(x), the exact GELU (Hendrycks and Gimpel 2016), in place.
    //   Agrees with the reference within 4e-6 absolute for |x| up to 12.
    void (*gelu_f32)(float *x, size_t count);

    // Each row of x (T,C) to exp(x) / sum of exp(x), in place.
    //   Agrees with the reference within 1e-5 relative.
    void (*softmax_f32)(float *x, size_t T, size_t C);

    // Attention of T rows to each other: out (T,W) from qkv (T,3W), a row being its query,
    // key and value, W = heads * size; scores are divided by sqrt(size). size is a multiple
    // of 16. scratch holds sayso_attention_scratch(T, size) bytes.
    //   Agrees with the reference within 1e-5 of the greatest output, or of 1.
    void (*attention_f32)(float *out, const float *qkv, void *scratch, size_t T, size_t heads,
                          size_t size);

    // The same, where 12 bits of query and key, 14 of a weight and 8 of a value are enough.
    // T is at most 512, size at most 128.
    //   Agrees with the reference within 1 % of the greatest value.
    void (*attention_i16)(float *out, const float *qkv, void *scratch, size_t T, size_t heads,
                          size_t size);

    // The sum of a (C) * b (C).
    //   Agrees with the reference within 1e-5 of the sum of |a * b|.
    float (*dot_f32)(const float *a, const float *b, size_t C);
} sayso_kernels;

// The kernels called `reference`, `portable` or `avx512`; NULL where this build has none of
// that name.
const sayso_kernels *SAYSO_NULLABLE sayso_kernels_named(const char *name);

// Whether this processor can run them. Slow where a hypervisor answers for the processor: ask
// once.
bool sayso_kernels_run_here(const sayso_kernels *SAYSO_NULLABLE kernels);

// The scratch that attention over T rows wants, in bytes.
size_t sayso_attention_scratch(size_t T, size_t size);

// Bytes of the panels of O outputs over C channels, for numbers of so many bytes.
size_t sayso_panel_bytes(size_t C, size_t O, size_t number);

// Packs w (O,C) into panels, and adds up each output's weights. C is a multiple of 4.
void sayso_pack_i8(int8_t *panels, int32_t *sum, const int8_t *w, size_t C, size_t O);

// Packs w (O,C) into panels.
void sayso_pack_f32(float *panels, const float *w, size_t C, size_t O);

// out (C) = out + row (C) * scale: one row of an embedding.
void sayso_add_row_i8(float *out, const int8_t *row, float scale, size_t C);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
