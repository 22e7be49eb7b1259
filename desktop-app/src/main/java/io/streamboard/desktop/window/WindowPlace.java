package io.streamboard.desktop.window;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * Where windows stand, in pixels of the screen. Pure but for {@link #screenOf}: the screens are
 * told by who asks.
 *
 * @param maximised whether it fills the screen; the box is what it has when it does not
 */
public record WindowPlace(Rectangle2D box, boolean maximised) {

  /** A new window shows the title of the one that it was opened from. */
  private static final double STEP = 32;

  /** So much of a window must be on a screen, or nobody could catch it. */
  private static final double CATCH = 64;

  private static final Pattern TEXT = Pattern.compile("(-?\\d+) (-?\\d+) (\\d+) (\\d+)( max)?");

  /** A little below and beside another window of the same size, all of it on the screen. */
  static Rectangle2D beside(Rectangle2D other, Rectangle2D screen) {
    double width = Math.min(other.getWidth(), screen.getWidth());
    double height = Math.min(other.getHeight(), screen.getHeight());
    double x = other.getMinX() + STEP;
    double y = other.getMinY() + STEP;
    if (x + width > screen.getMaxX() && y + height > screen.getMaxY()) {
      x = screen.getMinX();
      y = screen.getMinY();
    }
    return within(x, y, width, height, screen);
  }

  /** A window of this size whose tabs are under the pointer, all of it on the screen. */
  static Rectangle2D under(Point2D pointer, Rectangle2D size, Rectangle2D screen) {
    double width = Math.min(size.getWidth(), screen.getWidth());
    double height = Math.min(size.getHeight(), screen.getHeight());
    return within(pointer.getX() - width / 4, pointer.getY() - STEP, width, height, screen);
  }

  /** The same where all of it is on the screen, else as near to that as the screen allows. */
  public static Rectangle2D fitted(Rectangle2D box, Rectangle2D screen) {
    return within(
        box.getMinX(),
        box.getMinY(),
        Math.min(box.getWidth(), screen.getWidth()),
        Math.min(box.getHeight(), screen.getHeight()),
        screen);
  }

  /** What windows may take of the screen that most of this is on. */
  public static Rectangle2D screenOf(Rectangle2D box) {
    return Screen.getScreensForRectangle(box).stream()
        .findFirst()
        .orElseGet(Screen::getPrimary)
        .getVisualBounds();
  }

  private static Rectangle2D within(
      double x, double y, double width, double height, Rectangle2D screen) {
    return new Rectangle2D(
        Math.clamp(x, screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(y, screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }

  /** Whether a person could take hold of the window on this screen. */
  public boolean isOn(Rectangle2D screen) {
    return screen.contains(box.getMinX() + CATCH, box.getMinY() + STEP / 2)
        || screen.contains(box.getMaxX() - CATCH, box.getMinY() + STEP / 2);
  }

  /** One line, see {@link #parse}. */
  public String text() {
    return String.format(
            Locale.ROOT,
            "%.0f %.0f %.0f %.0f",
            box.getMinX(),
            box.getMinY(),
            box.getWidth(),
            box.getHeight())
        + (maximised ? " max" : "");
  }

  /** What {@link #text} wrote; empty for anything else. */
  public static Optional<WindowPlace> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches() || text.length() > 64) {
      return Optional.empty();
    }
    return Optional.of(
        new WindowPlace(
            new Rectangle2D(
                Double.parseDouble(parts.group(1)),
                Double.parseDouble(parts.group(2)),
                Double.parseDouble(parts.group(3)),
                Double.parseDouble(parts.group(4))),
            parts.group(5) != null));
  }
}
