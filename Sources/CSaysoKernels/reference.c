// The definition of every kernel: plain loops, one number at a time.
#include <math.h>

#include "kernels.h"

static void quantise_f32u8_ref(uint8_t *q, float *scale, int32_t *zero, const float *x, size_t T,
                               size_t C) {
    for (size_t t = 0; t < T; t++) {
        const float *row = x + t * C;
        float least = 0, greatest = 0;
        for (size_t c = 0; c < C; c++) {
            least = fminf(least, row[c]);
            greatest = fmaxf(greatest, row[c]);
        }
        float span = greatest - least;
        float steps = span > 1e-30f ? 255.0f / span : 1.0f;
        scale[t] = 1.0f / steps;
        zero[t] = (int32_t)rintf(-least * steps);
        for (size_t c = 0; c < C; c++) {
            float value = rintf(row[c] * steps) + (float)zero[t];
            q[t * C + c] = (uint8_t)fminf(fmaxf(value, 0.0f), 255.0f);
        }
    }
}

static float gelu(float x) { return 0.5f * x * (1.0f + erff(x * 0.70710678118654752f)); }

static void finish_ref(float *out, float result, sayso_finish finish) {
    switch (finish) {
        case SAYSO_PLAIN: *out = result; break;
        case SAYSO_GELU: *out = gelu(result); break;
        case SAYSO_ADD: *out += result; break;
    }
}

static void linear_u8i8_ref(float *out, const uint8_t *x, const float *scale, const int32_t *zero,
                            const int8_t *panels, const float *panel_scale, const int32_t *sum,
                            const float *bias, size_t T, size_t C, size_t O, sayso_finish finish) {
    for (size_t t = 0; t < T; t++)
        for (size_t o = 0; o < O; o++) {
            const int8_t *w = panels + o / 16 * 16 * C + o % 16 * 4;
            int32_t total = -zero[t] * sum[o];
            for (size_t c = 0; c < C; c++) total += x[t * C + c] * w[c / 4 * 64 + c % 4];
            float result = (float)total * (scale[t] * panel_scale[o]) + bias[o];
            finish_ref(out + t * O + o, result, finish);
        }
}

static void linear_f32_ref(float *out, const float *x, const float *panels, const float *bias,
                           size_t T, size_t C, size_t O, sayso_finish finish) {
    for (size_t t = 0; t < T; t++)
        for (size_t o = 0; o < O; o++) {
            const float *w = panels + o / 16 * 16 * C + o % 16;
            float total = bias[o];
            for (size_t c = 0; c < C; c++) total += x[t * C + c] * w[c * 16];
            finish_ref(out + t * O + o, total, finish);
        }
}

static void layernorm_f32_ref(float *x, const float *gain, const float *shift, float epsilon,
                              size_t T, size_t C) {
    for (size_t t = 0; t < T; t++) {
        float *row = x + t * C;
        double mean = 0, variance = 0;
        for (size_t c = 0; c < C; c++) mean += row[c];
        mean /= (double)C;
        for (size_t c = 0; c < C; c++) variance += (row[c] - mean) * (row[c] - mean);
        variance /= (double)C;
        double steps = 1 / sqrt(variance + epsilon);
        for (size_t c = 0; c < C; c++)
            row[c] = (float)((row[c] - mean) * steps) * gain[c] + shift[c];
    }
}

static void gelu_f32_ref(float *x, size_t count) {
    for (size_t i = 0; i < count; i++) x[i] = gelu(x[i]);
}

static void softmax_f32_ref(float *x, size_t T, size_t C) {
    for (size_t t = 0; t < T; t++) {
        float *row = x + t * C;
        float greatest = -INFINITY, sum = 0;
        for (size_t c = 0; c < C; c++) greatest = fmaxf(greatest, row[c]);
        for (size_t c = 0; c < C; c++) sum += row[c] = expf(row[c] - greatest);
        for (size_t c = 0; c < C; c++) row[c] /= sum;
    }
}

static float dot_f32_ref(const float *a, const float *b, size_t C) {
    float total = 0;
    for (size_t c = 0; c < C; c++) total += a[c] * b[c];
    return total;
}

static void attention_ref(float *out, const float *qkv, void *scratch, size_t T, size_t heads,
                          size_t size) {
    float *weight = scratch;
    size_t width = heads * size, step = 3 * width;
    for (size_t h = 0; h < heads; h++)
        for (size_t t = 0; t < T; t++) {
            const float *q = qkv + t * step + h * size;
            const float *k = qkv + width + h * size, *v = k + width;
            for (size_t j = 0; j < T; j++)
                weight[j] = dot_f32_ref(q, k + j * step, size) / sqrtf((float)size);
            softmax_f32_ref(weight, 1, T);
            for (size_t c = 0; c < size; c++) {
                float total = 0;
                for (size_t j = 0; j < T; j++) total += weight[j] * v[j * step + c];
                out[t * width + h * size + c] = total;
            }
        }
}

const sayso_kernels sayso_reference = {
    .quantise_f32u8 = quantise_f32u8_ref,
    .linear_u8i8 = linear_u8i8_ref,
    .linear_f32 = linear_f32_ref,
    .layernorm_f32 = layernorm_f32_ref,
    .gelu_f32 = gelu_f32_ref,
    .softmax_f32 = softmax_f32_ref,
    .attention_f32 = attention_ref,
    .attention_i16 = attention_ref,
    .dot_f32 = dot_f32_ref,
};
