// For processors with AVX-512 and VNNI: Ice Lake, Zen 4 and later.
//
// Each function carries its own target, so that the package builds without flags and
// one binary runs everywhere; dispatch.c sees to it that nothing here is called where
// it cannot run.
#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "kernels.h"

#define WIDE __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,fma")))
#define INLINE static inline __attribute__((always_inline)) WIDE
#define UNROLLED _Pragma("clang loop unroll(full)")

enum { LANES = 16 };

// How many rows and panels are held in registers at once: 24 of 32 registers are sums.
enum { ROWS = 6, PANELS = 4 };

// The first `count` of sixteen lanes.
INLINE __mmask16 first(size_t count) {
    return count >= LANES ? (__mmask16)0xffff : (__mmask16)((1u << count) - 1);
}

INLINE __m512 gelu(__m512 x) {
    const __m512 limit = _mm512_set1_ps(SAYSO_PHI_LIMIT);
    __m512 near = _mm512_max_ps(_mm512_min_ps(x, limit), _mm512_sub_ps(_mm512_setzero_ps(), limit));
    const float step = 2 / (SAYSO_PHI_LIMIT * SAYSO_PHI_LIMIT);
    __m512 u = _mm512_fmsub_ps(_mm512_mul_ps(near, near), _mm512_set1_ps(step), _mm512_set1_ps(1));
    __m512 p = _mm512_set1_ps(sayso_phi[SAYSO_PHI_TERMS - 1]);
    UNROLLED
    for (int i = SAYSO_PHI_TERMS - 2; i >= 0; i--)
        p = _mm512_fmadd_ps(p, u, _mm512_set1_ps(sayso_phi[i]));
    return _mm512_mul_ps(x, _mm512_fmadd_ps(near, p, _mm512_set1_ps(0.5f)));
}

// exp(x) where x was multiplied by log2(e) before.
INLINE __m512 exp2_of(__m512 power) {
    __m512 whole = _mm512_roundscale_ps(power, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    __m512 r = _mm512_sub_ps(power, whole);
    __m512 p = _mm512_set1_ps(sayso_exp2[SAYSO_EXP2_TERMS - 1]);
    UNROLLED
    for (int i = SAYSO_EXP2_TERMS - 2; i >= 0; i--)
        p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(sayso_exp2[i]));
    return _mm512_scalef_ps(p, whole);
}

WIDE static void quantise_f32u8(uint8_t *q, float *scale, int32_t *zero, const float *x, size_t T,
                                size_t C) {
    for (size_t t = 0; t < T; t++) {
        const float *row = x + t * C;
        __m512 low = _mm512_setzero_ps(), high = low;
        for (size_t c = 0; c < C; c += LANES) {
            __m512 part = _mm512_maskz_loadu_ps(first(C - c), row + c);
            low = _mm512_min_ps(low, part);
            high = _mm512_max_ps(high, part);
        }
        float least = _mm512_reduce_min_ps(low);
        float span = _mm512_reduce_max_ps(high) - least;
        float steps = span > 1e-30f ? 255.0f / span : 1.0f;
        scale[t] = 1.0f / steps;
        zero[t] = _mm_cvtss_si32(_mm_set_ss(-least * steps));
        __m512i shift = _mm512_set1_epi32(zero[t]);
        for (size_t c = 0; c < C; c += LANES) {
            __m512 part = _mm512_maskz_loadu_ps(first(C - c), row + c);
            __m512i whole = _mm512_cvtps_epi32(_mm512_mul_ps(part, _mm512_set1_ps(steps)));
            whole = _mm512_max_epi32(_mm512_add_epi32(whole, shift), _mm512_setzero_si512());
            _mm_mask_storeu_epi8(q + t * C + c, first(C - c), _mm512_cvtusepi32_epi8(whole));
        }
    }
}

// Stores one row's results in one panel.
INLINE void store(float *out, __m512 result, __mmask16 mask, sayso_finish finish) {
    if (finish == SAYSO_GELU) result = gelu(result);
    if (finish == SAYSO_ADD) result = _mm512_add_ps(result, _mm512_maskz_loadu_ps(mask, out));
    _mm512_mask_storeu_ps(out, mask, result);
}

// What linear_u8i8 was asked for, in one value for the blocks below.
typedef struct {
    float *out;
    const uint8_t *x;
    const float *scale;
    const int32_t *zero;
    const int8_t *panels;
    const float *panel_scale;
    const int32_t *sum;
    const float *bias;
    size_t C, O;
    sayso_finish finish;
} bytes_job;

// `rows` rows from t and `panels` panels from output o; both counts are constants here.
INLINE void bytes_block(const bytes_job *job, size_t t, size_t o, const int rows, const int panels,
                        sayso_finish finish) {
    const size_t C = job->C;
    const uint8_t *x = job->x + t * C;
    const int8_t *w = job->panels + o * C;
    __m512i total[ROWS][PANELS];
    UNROLLED
    for (int r = 0; r < rows; r++) {
        UNROLLED
        for (int p = 0; p < panels; p++) total[r][p] = _mm512_setzero_si512();
    }
    for (size_t c = 0; c < C; c += 4) {
        __m512i part[PANELS];
        UNROLLED
        for (int p = 0; p < panels; p++)
            part[p] = _mm512_load_si512(w + p * 16 * C + c * 16);
        UNROLLED
        for (int r = 0; r < rows; r++) {
            int32_t four;
            memcpy(&four, x + r * C + c, 4);
            __m512i by = _mm512_set1_epi32(four);
            UNROLLED
            for (int p = 0; p < panels; p++)
                total[r][p] = _mm512_dpbusd_epi32(total[r][p], by, part[p]);
        }
    }
    UNROLLED
    for (int p = 0; p < panels; p++) {
        size_t at = o + p * LANES;
        __m512i sum = _mm512_loadu_si512(job->sum + at);
        __m512 scale = _mm512_loadu_ps(job->panel_scale + at);
        __m512 bias = _mm512_loadu_ps(job->bias + at);
        __mmask16 mask = first(job->O - at);
        UNROLLED
        for (int r = 0; r < rows; r++) {
            __m512i zero = _mm512_set1_epi32(job->zero[t + r]);
            __m512i whole = _mm512_sub_epi32(total[r][p], _mm512_mullo_epi32(zero, sum));
            __m512 by = _mm512_mul_ps(scale, _mm512_set1_ps(job->scale[t + r]));
            __m512 result = _mm512_fmadd_ps(_mm512_cvtepi32_ps(whole), by, bias);
            store(job->out + (t + r) * job->O + at, result, mask, finish);
        }
    }
}

// A block of 1…ROWS rows, with the count made a constant.
INLINE void bytes_rows(const bytes_job *job, size_t t, size_t o, size_t rows, const int panels,
                       sayso_finish finish) {
    switch (rows) {
        case 1: bytes_block(job, t, o, 1, panels, finish); break;
        case 2: bytes_block(job, t, o, 2, panels, finish); break;
        case 3: bytes_block(job, t, o, 3, panels, finish); break;
        case 4: bytes_block(job, t, o, 4, panels, finish); break;
        case 5: bytes_block(job, t, o, 5, panels, finish); break;
        default: bytes_block(job, t, o, ROWS, panels, finish); break;
    }
}

// Panels stay in the first cache while the rows pass by.
INLINE void bytes_all(const bytes_job *job, size_t T, sayso_finish finish) {
    size_t o = 0, count = sayso_rounded_up(job->O, LANES);
    for (; o + PANELS * LANES <= count; o += PANELS * LANES)
        for (size_t t = 0; t < T; t += ROWS) bytes_rows(job, t, o, T - t, PANELS, finish);
    for (; o < count; o += LANES)
        for (size_t t = 0; t < T; t += ROWS) bytes_rows(job, t, o, T - t, 1, finish);
}

WIDE static void linear_u8i8(float *out, const uint8_t *x, const float *scale, const int32_t *zero,
                             const int8_t *panels, const float *panel_scale, const int32_t *sum,
                             const float *bias, size_t T, size_t C, size_t O,
                             sayso_finish finish) {
    const bytes_job job = {out, x, scale, zero, panels, panel_scale, sum, bias, C, O, finish};
    switch (finish) {
        case SAYSO_PLAIN: bytes_all(&job, T, SAYSO_PLAIN); break;
        case SAYSO_GELU: bytes_all(&job, T, SAYSO_GELU); break;
        case SAYSO_ADD: bytes_all(&job, T, SAYSO_ADD); break;
    }
}

// What a product of floats was asked for: out (T,O) from x and w, whose rows (x) and
// channels and panels (w) stand so many numbers apart.
typedef struct {
    float *out;
    const float *x;
    const float *w;
    const float *bias;  // or NULL
    size_t out_step, x_step, channel_step, panel_step;
    size_t C, O;
} floats_job;

INLINE void floats_block(const floats_job *job, size_t t, size_t o, const int rows,
                         const int panels, sayso_finish finish) {
    const float *x = job->x + t * job->x_step;
    const float *w = job->w + o / LANES * job->panel_step;
    __m512 total[ROWS][PANELS];
    UNROLLED
    for (int p = 0; p < panels; p++) {
        __m512 bias = job->bias ? _mm512_loadu_ps(job->bias + o + p * LANES) : _mm512_setzero_ps();
        UNROLLED
        for (int r = 0; r < rows; r++) total[r][p] = bias;
    }
    for (size_t c = 0; c < job->C; c++) {
        __m512 part[PANELS];
        UNROLLED
        for (int p = 0; p < panels; p++)
            part[p] = _mm512_loadu_ps(w + p * job->panel_step + c * job->channel_step);
        UNROLLED
        for (int r = 0; r < rows; r++) {
            __m512 by = _mm512_set1_ps(x[r * job->x_step + c]);
            UNROLLED
            for (int p = 0; p < panels; p++)
                total[r][p] = _mm512_fmadd_ps(by, part[p], total[r][p]);
        }
    }
    UNROLLED
    for (int p = 0; p < panels; p++) {
        size_t at = o + p * LANES;
        __mmask16 mask = first(job->O - at);
        UNROLLED
        for (int r = 0; r < rows; r++)
            store(job->out + (t + r) * job->out_step + at, total[r][p], mask, finish);
    }
}

INLINE void floats_rows(const floats_job *job, size_t t, size_t o, size_t rows, const int panels,
                        sayso_finish finish) {
    switch (rows) {
        case 1: floats_block(job, t, o, 1, panels, finish); break;
        case 2: floats_block(job, t, o, 2, panels, finish); break;
        case 3: floats_block(job, t, o, 3, panels, finish); break;
        case 4: floats_block(job, t, o, 4, panels, finish); break;
        case 5: floats_block(job, t, o, 5, panels, finish); break;
        default: floats_block(job, t, o, ROWS, panels, finish); break;
    }
}

INLINE void floats_all(const floats_job *job, size_t T, sayso_finish finish) {
    size_t o = 0, count = sayso_rounded_up(job->O, LANES);
    for (; o + PANELS * LANES <= count; o += PANELS * LANES)
        for (size_t t = 0; t < T; t += ROWS) floats_rows(job, t, o, T - t, PANELS, finish);
    for (; o + 2 * LANES <= count; o += 2 * LANES)
        for (size_t t = 0; t < T; t += ROWS) floats_rows(job, t, o, T - t, 2, finish);
    for (; o < count; o += LANES)
        for (size_t t = 0; t < T; t += ROWS) floats_rows(job, t, o, T - t, 1, finish);
}

WIDE static void floats_plain(const floats_job *job, size_t T) { floats_all(job, T, SAYSO_PLAIN); }

WIDE static void linear_f32(float *out, const float *x, const float *panels, const float *bias,
                            size_t T, size_t C, size_t O, sayso_finish finish) {
    const floats_job job = {out, x, panels, bias, O, C, LANES, LANES * C, C, O};
    switch (finish) {
        case SAYSO_PLAIN: floats_plain(&job, T); break;
        case SAYSO_GELU: floats_all(&job, T, SAYSO_GELU); break;
        case SAYSO_ADD: floats_all(&job, T, SAYSO_ADD); break;
    }
}

WIDE static void layernorm_f32(float *x, const float *gain, const float *shift, float epsilon,
                               size_t T, size_t C) {
    for (size_t t = 0; t < T; t++) {
        float *row = x + t * C;
        __m512 sum = _mm512_setzero_ps(), squares = sum;
        for (size_t c = 0; c < C; c += LANES)
            sum = _mm512_add_ps(sum, _mm512_maskz_loadu_ps(first(C - c), row + c));
        __m512 mean = _mm512_set1_ps(_mm512_reduce_add_ps(sum) / (float)C);
        for (size_t c = 0; c < C; c += LANES) {
            __mmask16 mask = first(C - c);
            __m512 part = _mm512_maskz_sub_ps(mask, _mm512_maskz_loadu_ps(mask, row + c), mean);
            squares = _mm512_fmadd_ps(part, part, squares);
        }
        float variance = _mm512_reduce_add_ps(squares) / (float)C;
        __m512 steps = _mm512_set1_ps(1 / __builtin_sqrtf(variance + epsilon));
        for (size_t c = 0; c < C; c += LANES) {
            __mmask16 mask = first(C - c);
            __m512 part = _mm512_sub_ps(_mm512_maskz_loadu_ps(mask, row + c), mean);
            __m512 by = _mm512_mul_ps(steps, _mm512_maskz_loadu_ps(mask, gain + c));
            part = _mm512_fmadd_ps(part, by, _mm512_maskz_loadu_ps(mask, shift + c));
            _mm512_mask_storeu_ps(row + c, mask, part);
        }
    }
}

WIDE static void gelu_f32(float *x, size_t count) {
    for (size_t i = 0; i < count; i += LANES) {
        __mmask16 mask = first(count - i);
        _mm512_mask_storeu_ps(x + i, mask, gelu(_mm512_maskz_loadu_ps(mask, x + i)));
    }
}

INLINE float greatest(const float *x, size_t C) {
    __m512 most = _mm512_set1_ps(-__builtin_inff());
    for (size_t c = 0; c < C; c += LANES)
        most = _mm512_mask_max_ps(most, first(C - c), most, _mm512_maskz_loadu_ps(first(C - c), x + c));
    return _mm512_reduce_max_ps(most);
}

// x (C) to exp(x - greatest); returns the sum.
INLINE float exponentials(float *x, size_t C) {
    __m512 base = _mm512_set1_ps(greatest(x, C) * SAYSO_LOG2E), sum = _mm512_setzero_ps();
    for (size_t c = 0; c < C; c += LANES) {
        __mmask16 mask = first(C - c);
        __m512 part = _mm512_maskz_loadu_ps(mask, x + c);
        part = exp2_of(_mm512_fmsub_ps(part, _mm512_set1_ps(SAYSO_LOG2E), base));
        sum = _mm512_mask_add_ps(sum, mask, sum, part);
        _mm512_mask_storeu_ps(x + c, mask, part);
    }
    return _mm512_reduce_add_ps(sum);
}

INLINE void multiply(float *x, float by, size_t C) {
    for (size_t c = 0; c < C; c += LANES) {
        __mmask16 mask = first(C - c);
        __m512 part = _mm512_mul_ps(_mm512_maskz_loadu_ps(mask, x + c), _mm512_set1_ps(by));
        _mm512_mask_storeu_ps(x + c, mask, part);
    }
}

WIDE static void softmax_f32(float *x, size_t T, size_t C) {
    for (size_t t = 0; t < T; t++) multiply(x + t * C, 1 / exponentials(x + t * C, C), C);
}

WIDE static float dot_f32(const float *a, const float *b, size_t C) {
    __m512 sum = _mm512_setzero_ps();
    for (size_t c = 0; c < C; c += LANES) {
        __mmask16 mask = first(C - c);
        __m512 part = _mm512_maskz_loadu_ps(mask, a + c);
        sum = _mm512_fmadd_ps(part, _mm512_maskz_loadu_ps(mask, b + c), sum);
    }
    return _mm512_reduce_add_ps(sum);
}

// The rows that attention_f32 weighs at once: a whole number of register blocks.
enum { FLOAT_ROWS = ROWS };

WIDE static void attention_f32(float *out, const float *qkv, void *scratch, size_t T, size_t heads,
                               size_t size) {
    size_t width = heads * size, step = 3 * width, columns = sayso_rounded_up(T, LANES);
    float *keys = scratch;                  // panels of one head's keys
    float *weight = keys + columns * size;  // (FLOAT_ROWS, columns)
    float by = 1 / __builtin_sqrtf((float)size);
    for (size_t h = 0; h < heads; h++) {
        const float *q = qkv + h * size, *k = q + width, *v = k + width;
        memset(keys + (columns - LANES) * size, 0, LANES * size * sizeof(float));
        for (size_t t = 0; t < T; t++)
            for (size_t c = 0; c < size; c++)
                keys[t / LANES * LANES * size + c * LANES + t % LANES] = k[t * step + c] * by;
        for (size_t t = 0; t < T; t += FLOAT_ROWS) {
            size_t rows = T - t < FLOAT_ROWS ? T - t : FLOAT_ROWS;
            const floats_job scores = {weight, q + t * step, keys, NULL, columns,
                                       step,   LANES,        LANES * size, size, columns};
            floats_plain(&scores, rows);
            for (size_t r = 0; r < rows; r++) softmax_f32(weight + r * columns, 1, T);
            const floats_job mix = {out + t * width + h * size, weight, v, NULL, width,
                                    columns, step, LANES, T, size};
            floats_plain(&mix, rows);
        }
    }
}

// The most that a query or key, a weight and a value become as whole numbers: 128 products
// of the first, or 512 of the second with the third, still fit into 32 bits.
enum { KEY_MOST = 4095, WEIGHT_MOST = 16383, VALUE_MOST = 255 };

// One head of one window as whole numbers.
typedef struct {
    int16_t *queries;     // (T, size)
    int16_t *keys;        // (columns / 16, size / 2, 16, 2)
    int16_t *values;      // (size / 16, columns / 2, 16, 2)
    float *query_scale;   // (T)
    float *key_scale;     // (columns)
    float *value_scale;   // (size)
    float *score;         // (SAYSO_ATTENTION_ROWS, columns)
    int16_t *weight;      // (SAYSO_ATTENTION_ROWS, columns)
    size_t T, columns, size;
} whole_head;

WIDE static whole_head head_in(void *scratch, size_t T, size_t size) {
    size_t columns = sayso_rounded_up(T, 32);
    whole_head head = {.T = T, .columns = columns, .size = size};
    char *at = scratch;
    head.keys = (int16_t *)at, at += columns * size * 2;
    head.values = (int16_t *)at, at += columns * size * 2;
    head.queries = (int16_t *)at, at += columns * size * 2;
    head.score = (float *)at, at += SAYSO_ATTENTION_ROWS * columns * 4;
    head.weight = (int16_t *)at, at += SAYSO_ATTENTION_ROWS * columns * 2;
    head.query_scale = (float *)at, at += columns * 4;
    head.key_scale = (float *)at, at += columns * 4;
    head.value_scale = (float *)at;
    return head;
}

// The row's numbers as whole ones up to `most`, sixteen at a time through `put`.
INLINE float whole_row(int16_t *out, const float *x, size_t size) {
    __m512 high = _mm512_setzero_ps();
    for (size_t c = 0; c < size; c += LANES)
        high = _mm512_max_ps(high, _mm512_abs_ps(_mm512_loadu_ps(x + c)));
    float most = _mm512_reduce_max_ps(high);
    float steps = most > 1e-30f ? KEY_MOST / most : 0.0f;
    for (size_t c = 0; c < size; c += LANES) {
        __m512 part = _mm512_mul_ps(_mm512_loadu_ps(x + c), _mm512_set1_ps(steps));
        _mm256_storeu_si256((void *)(out + c), _mm512_cvtsepi32_epi16(_mm512_cvtps_epi32(part)));
    }
    return most / KEY_MOST;
}

INLINE void pack_keys(const whole_head *head, const float *k, size_t step) {
    size_t size = head->size;
    memset(head->keys + (head->columns - 32) * size, 0, 32 * size * 2);
    memset(head->key_scale + head->columns - 32, 0, 32 * 4);
    for (size_t t = 0; t < head->T; t++) {
        int16_t row[128];
        head->key_scale[t] = whole_row(row, k + t * step, size);
        int16_t *panel = head->keys + t / LANES * LANES * size + t % LANES * 2;
        for (size_t c = 0; c < size; c += 2) memcpy(panel + c * LANES, row + c, 4);
    }
}

INLINE void pack_values(const whole_head *head, const float *v, size_t step) {
    for (size_t c = 0; c < head->size; c += LANES) {
        __m512 high = _mm512_set1_ps(1e-30f);
        for (size_t t = 0; t < head->T; t++)
            high = _mm512_max_ps(high, _mm512_abs_ps(_mm512_loadu_ps(v + t * step + c)));
        __m512 steps = _mm512_div_ps(_mm512_set1_ps(VALUE_MOST), high);
        _mm512_storeu_ps(head->value_scale + c, _mm512_div_ps(high, _mm512_set1_ps(VALUE_MOST)));
        int16_t *panel = head->values + c * head->columns;
        for (size_t t = 0; t < head->columns; t += 2) {
            const float *row = v + t * step + c;
            __m512 even = t < head->T ? _mm512_loadu_ps(row) : _mm512_setzero_ps();
            __m512 odd = t + 1 < head->T ? _mm512_loadu_ps(row + step) : _mm512_setzero_ps();
            __m512i low = _mm512_cvtps_epi32(_mm512_mul_ps(even, steps));
            __m512i up = _mm512_slli_epi32(_mm512_cvtps_epi32(_mm512_mul_ps(odd, steps)), 16);
            // Even words from `low`, odd ones from `up`.
            __m512i pair = _mm512_mask_blend_epi16(0xaaaaaaaa, low, up);
            _mm512_store_si512(panel + t * LANES, pair);
        }
    }
}

enum { MIXED_PANELS = 2 };

// total = rows of x (each `x_step` apart) times panels of w, over `pairs` pairs of numbers.
INLINE void pairs_block(__m512i total[SAYSO_ATTENTION_ROWS][MIXED_PANELS], const int16_t *x,
                        size_t x_step, const int16_t *w, size_t panel_step, size_t pairs,
                        const int panels) {
    UNROLLED
    for (int r = 0; r < SAYSO_ATTENTION_ROWS; r++) {
        UNROLLED
        for (int p = 0; p < panels; p++) total[r][p] = _mm512_setzero_si512();
    }
    for (size_t c = 0; c < pairs; c++) {
        __m512i part[MIXED_PANELS];
        UNROLLED
        for (int p = 0; p < panels; p++)
            part[p] = _mm512_load_si512(w + p * panel_step + c * 2 * LANES);
        UNROLLED
        for (int r = 0; r < SAYSO_ATTENTION_ROWS; r++) {
            int32_t two;
            memcpy(&two, x + r * x_step + c * 2, 4);
            UNROLLED
            for (int p = 0; p < panels; p++)
                total[r][p] = _mm512_dpwssd_epi32(total[r][p], _mm512_set1_epi32(two), part[p]);
        }
    }
}

// The scores of a block of rows, times log2(e).
INLINE void score_block(const whole_head *head, size_t t) {
    const float by = SAYSO_LOG2E / __builtin_sqrtf((float)head->size);
    for (size_t j = 0; j < head->columns; j += MIXED_PANELS * LANES) {
        __m512i total[SAYSO_ATTENTION_ROWS][MIXED_PANELS];
        pairs_block(total, head->queries + t * head->size, head->size, head->keys + j * head->size,
                    LANES * head->size, head->size / 2, MIXED_PANELS);
        UNROLLED
        for (int p = 0; p < MIXED_PANELS; p++) {
            __m512 scale = _mm512_loadu_ps(head->key_scale + j + p * LANES);
            UNROLLED
            for (int r = 0; r < SAYSO_ATTENTION_ROWS; r++) {
                __m512 row = _mm512_set1_ps(head->query_scale[t + r] * by);
                __m512 score = _mm512_mul_ps(_mm512_cvtepi32_ps(total[r][p]), _mm512_mul_ps(scale, row));
                _mm512_storeu_ps(head->score + r * head->columns + j + p * LANES, score);
            }
        }
    }
}

// One row's scores to whole weights, of which the greatest is WEIGHT_MOST; returns their sum.
INLINE float weigh(const whole_head *head, size_t r) {
    const float *score = head->score + r * head->columns;
    int16_t *weight = head->weight + r * head->columns;
    __m512 base = _mm512_set1_ps(greatest(score, head->T));
    __m512i sum = _mm512_setzero_si512();
    for (size_t j = 0; j < head->columns; j += LANES) {
        __mmask16 mask = j < head->T ? first(head->T - j) : 0;
        __m512 part = exp2_of(_mm512_sub_ps(_mm512_loadu_ps(score + j), base));
        __m512i whole = _mm512_maskz_cvtps_epi32(mask, _mm512_mul_ps(part, _mm512_set1_ps(WEIGHT_MOST)));
        sum = _mm512_add_epi32(sum, whole);
        _mm256_storeu_si256((void *)(weight + j), _mm512_cvtepi32_epi16(whole));
    }
    return (float)_mm512_reduce_add_epi32(sum);
}

INLINE void mix_block(const whole_head *head, float *out, size_t out_step, size_t rows,
                      const float *share, size_t c, const int panels) {
    __m512i total[SAYSO_ATTENTION_ROWS][MIXED_PANELS];
    pairs_block(total, head->weight, head->columns, head->values + c * head->columns,
                LANES * head->columns, (head->T + 1) / 2, panels);
    UNROLLED
    for (int r = 0; r < SAYSO_ATTENTION_ROWS; r++) {
        if ((size_t)r >= rows) break;
        UNROLLED
        for (int p = 0; p < panels; p++) {
            __m512 scale = _mm512_loadu_ps(head->value_scale + c + p * LANES);
            __m512 mixed = _mm512_mul_ps(_mm512_cvtepi32_ps(total[r][p]), scale);
            mixed = _mm512_mul_ps(mixed, _mm512_set1_ps(share[r]));
            _mm512_storeu_ps(out + r * out_step + c + p * LANES, mixed);
        }
    }
}

WIDE static void attention_i16(float *out, const float *qkv, void *scratch, size_t T, size_t heads,
                               size_t size) {
    size_t width = heads * size, step = 3 * width;
    whole_head head = head_in(scratch, T, size);
    memset(head.weight, 0, SAYSO_ATTENTION_ROWS * head.columns * 2);
    memset(head.queries, 0, head.columns * size * 2);
    memset(head.query_scale, 0, head.columns * 4);
    for (size_t h = 0; h < heads; h++) {
        const float *q = qkv + h * size;
        for (size_t t = 0; t < T; t++)
            head.query_scale[t] = whole_row(head.queries + t * size, q + t * step, size);
        pack_keys(&head, q + width, step);
        pack_values(&head, q + 2 * width, step);
        for (size_t t = 0; t < T; t += SAYSO_ATTENTION_ROWS) {
            size_t rows = T - t < SAYSO_ATTENTION_ROWS ? T - t : SAYSO_ATTENTION_ROWS;
            float share[SAYSO_ATTENTION_ROWS];
            score_block(&head, t);
            for (size_t r = 0; r < rows; r++) share[r] = 1 / weigh(&head, r);
            float *mixed = out + t * width + h * size;
            size_t c = 0;
            for (; c + MIXED_PANELS * LANES <= size; c += MIXED_PANELS * LANES)
                mix_block(&head, mixed, width, rows, share, c, MIXED_PANELS);
            for (; c < size; c += LANES) mix_block(&head, mixed, width, rows, share, c, 1);
        }
    }
}

const sayso_kernels sayso_avx512 = {
    .quantise_f32u8 = quantise_f32u8,
    .linear_u8i8 = linear_u8i8,
    .linear_f32 = linear_f32,
    .layernorm_f32 = layernorm_f32,
    .gelu_f32 = gelu_f32,
    .softmax_f32 = softmax_f32,
    .attention_f32 = attention_f32,
    .attention_i16 = attention_i16,
    .dot_f32 = dot_f32,
};

#endif
