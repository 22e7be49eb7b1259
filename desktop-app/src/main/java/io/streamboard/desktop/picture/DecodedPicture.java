package io.streamboard.desktop.picture;

/**
 * Pixels, the right side up, ready for the screen. Nobody changes them.
 *
 * @param naturalWidth of the whole picture as it is shown, in its own pixels
 * @param naturalHeight likewise
 * @param width of what was decoded: no more than was wanted
 * @param height likewise
 * @param pixels row by row, alpha, red, green, blue, premultiplied; JavaFX's {@code
 *     getIntArgbPreInstance}
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record DecodedPicture(
    int naturalWidth, int naturalHeight, int width, int height, int[] pixels) {}
