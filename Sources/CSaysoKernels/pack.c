// What is done once, at loading, or is the same for every processor.
#include <string.h>

#include "kernels.h"

size_t sayso_panel_bytes(size_t C, size_t O, size_t number) {
    return sayso_rounded_up(O, 16) * C * number;
}

void sayso_pack_i8(int8_t *panels, int32_t *sum, const int8_t *w, size_t C, size_t O) {
    memset(panels, 0, sayso_panel_bytes(C, O, 1));
    for (size_t o = 0; o < O; o++) {
        int8_t *panel = panels + o / 16 * 16 * C + o % 16 * 4;
        int32_t total = 0;
        for (size_t c = 0; c < C; c += 4) {
            memcpy(panel + c * 16, w + o * C + c, 4);
            for (size_t i = 0; i < 4; i++) total += w[o * C + c + i];
        }
        sum[o] = total;
    }
}

void sayso_pack_f32(float *panels, const float *w, size_t C, size_t O) {
    memset(panels, 0, sayso_panel_bytes(C, O, sizeof(float)));
    for (size_t o = 0; o < O; o++)
        for (size_t c = 0; c < C; c++)
            panels[o / 16 * 16 * C + c * 16 + o % 16] = w[o * C + c];
}

void sayso_add_row_i8(float *out, const int8_t *row, float scale, size_t C) {
    for (size_t c = 0; c < C; c++) out[c] += (float)row[c] * scale;
}

size_t sayso_attention_scratch(size_t T, size_t size) {
    // Keys, queries and values of one head as they are packed, a scale each, and the
    // scores of a block of rows; see avx512.c.
    size_t rows = sayso_rounded_up(T, 32) + 32;
    return rows * (8 * size + 16 + SAYSO_ATTENTION_ROWS * 6) + 8 * size + 1024;
}
