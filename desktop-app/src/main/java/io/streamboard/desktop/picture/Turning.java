package io.streamboard.desktop.picture;

/** Brings the right side of a photograph up, as its turn from 1 to 8 says. Pure. */
final class Turning {
  private Turning() {}

  /** The turned pixels; for 5 and more width and height change places. */
  static int[] turn(int[] pixels, int width, int height, int turn) {
    if (turn == 1) {
      return pixels;
    }
    int[] turned = new int[pixels.length];
    int turnedWidth = turn < 5 ? width : height;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[place(x, y, width, height, turn, turnedWidth)] = pixels[y * width + x];
      }
    }
    return turned;
  }

  private static int place(int x, int y, int width, int height, int turn, int turnedWidth) {
    int right = width - 1 - x;
    int down = height - 1 - y;
    return switch (turn) {
      case 2 -> y * turnedWidth + right;
      case 3 -> down * turnedWidth + right;
      case 4 -> down * turnedWidth + x;
      case 5 -> x * turnedWidth + y;
      case 6 -> x * turnedWidth + down;
      case 7 -> right * turnedWidth + down;
      case 8 -> right * turnedWidth + y;
      default -> y * turnedWidth + x;
    };
  }
}
