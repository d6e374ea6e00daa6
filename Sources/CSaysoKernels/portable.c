// Loops that a compiler vectorises for whatever processor it builds for: sixteen lanes,
// no calls inside.
#include <math.h>
#include <string.h>

#include "kernels.h"

enum { LANES = 16 };

static void quantise_f32u8(uint8_t *q, float *scale, int32_t *zero, const float *x, size_t T,
                           size_t C) {
    const float round = 12582912.0f;  // 1.5 * 2^23: adding it rounds to a whole number
    for (size_t t = 0; t < T; t++) {
        const float *row = x + t * C;
        float low[4] = {0}, high[4] = {0};
        for (size_t c = 0; c < C; c += 4)
            for (size_t i = 0; i < 4; i++) {
                low[i] = row[c + i] < low[i] ? row[c + i] : low[i];
                high[i] = row[c + i] > high[i] ? row[c + i] : high[i];
            }
        float least = fminf(fminf(low[0], low[1]), fminf(low[2], low[3]));
        float greatest = fmaxf(fmaxf(high[0], high[1]), fmaxf(high[2], high[3]));
        float span = greatest - least;
        float steps = span > 1e-30f ? 255.0f / span : 1.0f;
        scale[t] = 1.0f / steps;
        zero[t] = (int32_t)rintf(-least * steps);
        for (size_t c = 0; c < C; c++) {
            float whole = row[c] * steps;
            whole = (whole + round) - round + (float)zero[t];
            whole = whole > 0 ? whole : 0;
            whole = whole < 255 ? whole : 255;
            q[t * C + c] = (uint8_t)(int32_t)whole;
        }
    }
}

static inline float gelu(float x) {
    float near = x < SAYSO_PHI_LIMIT ? x : SAYSO_PHI_LIMIT;
    near = near > -SAYSO_PHI_LIMIT ? near : -SAYSO_PHI_LIMIT;
    float u = near * near * (2 / (SAYSO_PHI_LIMIT * SAYSO_PHI_LIMIT)) - 1;
    float p = sayso_phi[SAYSO_PHI_TERMS - 1];
    for (int i = SAYSO_PHI_TERMS - 2; i >= 0; i--) p = p * u + sayso_phi[i];
    return x * (0.5f + near * p);
}

// exp(x) for x up to 0.
static inline float exp_of_negative(float x) {
    const float round = 12582912.0f;
    float power = x * SAYSO_LOG2E;
    power = power > -126 ? power : -126;
    float shifted = power + round;
    float r = power - (shifted - round);
    float p = sayso_exp2[SAYSO_EXP2_TERMS - 1];
    for (int i = SAYSO_EXP2_TERMS - 2; i >= 0; i--) p = p * r + sayso_exp2[i];
    uint32_t bits;
    memcpy(&bits, &shifted, 4);
    bits = (bits + 127) << 23;  // the low bits of `shifted` are the whole number
    float scale;
    memcpy(&scale, &bits, 4);
    return p * scale;
}

// Stores the sixteen (or fewer) results of one row and panel.
static inline void finish_row(float *out, const float *result, size_t count, sayso_finish finish) {
    switch (finish) {
        case SAYSO_PLAIN:
            for (size_t i = 0; i < count; i++) out[i] = result[i];
            break;
        case SAYSO_GELU:
            for (size_t i = 0; i < count; i++) out[i] = gelu(result[i]);
            break;
        case SAYSO_ADD:
            for (size_t i = 0; i < count; i++) out[i] += result[i];
            break;
    }
}

// Adds the products of two rows of x with a panel of w to `total`: two rows, so that one
// row's sums run while the other's are under way.
static inline void add_products(float total[2][LANES], const float *one, const float *other,
                                const float *w, size_t C) {
    for (size_t c = 0; c < C; c++)
        for (size_t i = 0; i < LANES; i++) {
            total[0][i] += one[c] * w[c * LANES + i];
            total[1][i] += other[c] * w[c * LANES + i];
        }
}

// Rows and channels that are turned into floats at once; they stay in the first cache.
enum { BLOCK_ROWS = 16, BLOCK_CHANNELS = 64 };

// One panel of weights as floats, channels c to c + count of it.
static inline void panel_floats(float *out, const int8_t *panel, size_t c, size_t count) {
    for (size_t four = 0; four < count; four += 4)
        for (size_t i = 0; i < LANES; i++)
            for (size_t k = 0; k < 4; k++)
                out[(four + k) * LANES + i] = panel[(c + four) * LANES + i * 4 + k];
}

static void linear_u8i8(float *out, const uint8_t *x, const float *scale, const int32_t *zero,
                        const int8_t *panels, const float *panel_scale, const int32_t *sum,
                        const float *bias, size_t T, size_t C, size_t O, sayso_finish finish) {
    (void)sum;  // zero is taken off x instead
    for (size_t o = 0; o < O; o += LANES)
        for (size_t t = 0; t < T; t += BLOCK_ROWS) {
            size_t rows = T - t < BLOCK_ROWS ? T - t : BLOCK_ROWS;
            float total[BLOCK_ROWS][LANES] = {0};
            float part[BLOCK_ROWS][BLOCK_CHANNELS] = {0}, w[BLOCK_CHANNELS * LANES];
            for (size_t c = 0; c < C; c += BLOCK_CHANNELS) {
                size_t count = C - c < BLOCK_CHANNELS ? C - c : BLOCK_CHANNELS;
                panel_floats(w, panels + o * C, c, count);
                for (size_t r = 0; r < rows; r++)
                    for (size_t i = 0; i < count; i++)
                        part[r][i] = (float)(x[(t + r) * C + c + i] - zero[t + r]);
                for (size_t r = 0; r < rows; r += 2)
                    add_products(total + r, part[r], part[r + 1], w, count);
            }
            for (size_t r = 0; r < rows; r++) {
                for (size_t i = 0; i < LANES; i++)
                    total[r][i] = total[r][i] * (scale[t + r] * panel_scale[o + i]) + bias[o + i];
                size_t count = O - o < LANES ? O - o : LANES;
                finish_row(out + (t + r) * O + o, total[r], count, finish);
            }
        }
}

static void linear_f32(float *out, const float *x, const float *panels, const float *bias,
                       size_t T, size_t C, size_t O, sayso_finish finish) {
    for (size_t o = 0; o < O; o += LANES) {
        size_t count = O - o < LANES ? O - o : LANES;
        for (size_t t = 0; t < T; t += 2) {
            size_t other = t + 1 < T ? t + 1 : t;
            float total[2][LANES];
            memcpy(total[0], bias + o, sizeof total[0]);
            memcpy(total[1], bias + o, sizeof total[1]);
            add_products(total, x + t * C, x + other * C, panels + o * C, C);
            finish_row(out + t * O + o, total[0], count, finish);
            if (other > t) finish_row(out + other * O + o, total[1], count, finish);
        }
    }
}

static float sum_of(const float *x, size_t C) {
    float lanes[LANES] = {0}, total = 0;
    size_t c = 0;
    for (; c + LANES <= C; c += LANES)
        for (size_t i = 0; i < LANES; i++) lanes[i] += x[c + i];
    for (; c < C; c++) total += x[c];
    for (size_t i = 0; i < LANES; i++) total += lanes[i];
    return total;
}

static float dot_f32(const float *a, const float *b, size_t C) {
    float lanes[LANES] = {0}, total = 0;
    size_t c = 0;
    for (; c + LANES <= C; c += LANES)
        for (size_t i = 0; i < LANES; i++) lanes[i] += a[c + i] * b[c + i];
    for (; c < C; c++) total += a[c] * b[c];
    for (size_t i = 0; i < LANES; i++) total += lanes[i];
    return total;
}

static void layernorm_f32(float *x, const float *gain, const float *shift, float epsilon, size_t T,
                          size_t C) {
    for (size_t t = 0; t < T; t++) {
        float *row = x + t * C;
        float mean = sum_of(row, C) / (float)C;
        for (size_t c = 0; c < C; c++) row[c] -= mean;
        float steps = 1 / sqrtf(dot_f32(row, row, C) / (float)C + epsilon);
        for (size_t c = 0; c < C; c++) row[c] = row[c] * steps * gain[c] + shift[c];
    }
}

static void gelu_f32(float *x, size_t count) {
    for (size_t i = 0; i < count; i++) x[i] = gelu(x[i]);
}

static void softmax_f32(float *x, size_t T, size_t C) {
    for (size_t t = 0; t < T; t++) {
        float *row = x + t * C;
        float greatest = row[0];
        for (size_t c = 1; c < C; c++) greatest = row[c] > greatest ? row[c] : greatest;
        for (size_t c = 0; c < C; c++) row[c] = exp_of_negative(row[c] - greatest);
        float share = 1 / sum_of(row, C);
        for (size_t c = 0; c < C; c++) row[c] *= share;
    }
}

static void attention(float *out, const float *qkv, void *scratch, size_t T, size_t heads,
                      size_t size) {
    size_t width = heads * size, step = 3 * width, rows = sayso_rounded_up(T, LANES);
    float *keys = scratch;               // (size, rows): the keys of one head on their side
    float *weight = keys + size * rows;  // (rows)
    float divisor = sqrtf((float)size);
    for (size_t h = 0; h < heads; h++) {
        const float *q = qkv + h * size, *k = q + width, *v = k + width;
        memset(keys, 0, size * rows * sizeof(float));
        for (size_t t = 0; t < T; t++)
            for (size_t c = 0; c < size; c++) keys[c * rows + t] = k[t * step + c] / divisor;
        for (size_t t = 0; t < T; t++) {
            memset(weight, 0, rows * sizeof(float));
            for (size_t c = 0; c < size; c++) {
                float by = q[t * step + c];
                for (size_t j = 0; j < rows; j++) weight[j] += by * keys[c * rows + j];
            }
            softmax_f32(weight, 1, T);
            for (size_t c = 0; c < size; c += LANES) {
                float total[LANES] = {0};
                for (size_t j = 0; j < T; j++)
                    for (size_t i = 0; i < LANES; i++)
                        total[i] += weight[j] * v[j * step + c + i];
                memcpy(out + t * width + h * size + c, total, sizeof total);
            }
        }
    }
}

const sayso_kernels sayso_portable = {
    .quantise_f32u8 = quantise_f32u8,
    .linear_u8i8 = linear_u8i8,
    .linear_f32 = linear_f32,
    .layernorm_f32 = layernorm_f32,
    .gelu_f32 = gelu_f32,
    .softmax_f32 = softmax_f32,
    .attention_f32 = attention,
    .attention_i16 = attention,
    .dot_f32 = dot_f32,
};
