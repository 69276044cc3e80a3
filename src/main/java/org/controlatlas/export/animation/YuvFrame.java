package org.controlatlas.export.animation;

/**
 * A picture as luma and two chroma planes of half the size (4:2:0), BT.709, limited range; sides padded to whole
 * macroblocks of 16 by repeating the edge.
 *
 * @param width of the luma plane, a multiple of 16
 */
public record YuvFrame(int width, int height, byte[] luma, byte[] cb, byte[] cr) {
    static YuvFrame of(int[] rgb, int width, int height) {
        int wide = (width + 15) / 16 * 16;
        int high = (height + 15) / 16 * 16;
        byte[] luma = new byte[wide * high];
        byte[] cb = new byte[wide * high / 4];
        byte[] cr = new byte[wide * high / 4];
        for (int y = 0; y < high; y += 2) {
            int rowA = Math.min(y, height - 1) * width;
            int rowB = Math.min(y + 1, height - 1) * width;
            for (int x = 0; x < wide; x += 2) {
                int left = Math.min(x, width - 1);
                int right = Math.min(x + 1, width - 1);
                int a = rgb[rowA + left];
                int b = rgb[rowA + right];
                int c = rgb[rowB + left];
                int d = rgb[rowB + right];
                luma[y * wide + x] = luma(a);
                luma[y * wide + x + 1] = luma(b);
                luma[(y + 1) * wide + x] = luma(c);
                luma[(y + 1) * wide + x + 1] = luma(d);
                int red = (a >> 16 & 255) + (b >> 16 & 255) + (c >> 16 & 255) + (d >> 16 & 255);
                int green = (a >> 8 & 255) + (b >> 8 & 255) + (c >> 8 & 255) + (d >> 8 & 255);
                int blue = (a & 255) + (b & 255) + (c & 255) + (d & 255);
                int at = y / 2 * (wide / 2) + x / 2;
                // Coefficients times 2^16 for a sum of four pixels, hence the shift by 18.
                cb[at] = (byte) ((-6_596 * red - 22_189 * green + 28_784 * blue + (128 << 18) + (1 << 17)) >> 18);
                cr[at] = (byte) ((28_784 * red - 26_145 * green - 2_639 * blue + (128 << 18) + (1 << 17)) >> 18);
            }
        }
        return new YuvFrame(wide, high, luma, cb, cr);
    }

    private static byte luma(int rgb) {
        int weighted = 11_966 * (rgb >> 16 & 255) + 40_254 * (rgb >> 8 & 255) + 4_064 * (rgb & 255);
        return (byte) ((weighted + (16 << 16) + (1 << 15)) >> 16);
    }
}
