package io.streamboard.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Finds texts that are too faint to read: less than 4.5:1 against what lies behind them, for icons
 * and the part of a progress bar that is done 3:1. Reads colours from nodes, so it knows what
 * styles came to. What is disabled may be faint.
 */
final class Contrast {

  private static final double TEXT = 4.5;
  private static final double ICON = 3;

  private Contrast() {}

  /** All faint texts in all windows, each as a line with its colours. On the JavaFX thread. */
  static List<String> faint() {
    List<String> faint = new ArrayList<>();
    Window.getWindows().stream()
        .filter(Window::isShowing)
        .map(window -> window.getScene().getRoot())
        .forEach(
            root -> {
              root.applyCss();
              look(root, faint);
            });
    return faint;
  }

  private static void look(Node node, List<String> faint) {
    if (!node.isVisible() || node.isDisabled() || standsOnAWidget(node)) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      judge(text, faint);
    } else if (node instanceof ProgressBar progress) {
      judge(progress, faint);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, faint));
    }
  }

  /** What stands on a widget has the widget's own colours, which are the palette's. */
  private static boolean standsOnAWidget(Node node) {
    return "canvas".equals(node.getId())
        || "text-marks".equals(node.getId())
        || node.getStyleClass().contains("text-editor");
  }

  private static void judge(Text text, List<String> faint) {
    if (text.getFill() instanceof Color fill && fill.getOpacity() > 0) {
      Color behind = behind(text);
      double ratio = ratio(over(fill, behind), behind);
      if (ratio < (text instanceof FontIcon ? ICON : TEXT)) {
        faint.add(
            String.format(
                Locale.ROOT, "%s %s on %s: %.2f", name(text), hex(fill), hex(behind), ratio));
      }
    }
  }

  /** The part that is done, against the whole. */
  private static void judge(ProgressBar progress, List<String> faint) {
    Color done = fill(progress.lookup(".bar")).orElse(Color.TRANSPARENT);
    Color all = fill(progress.lookup(".track")).orElse(Color.TRANSPARENT);
    if (ratio(done, all) < ICON) {
      faint.add(String.format(Locale.ROOT, "progress %s on %s", hex(done), hex(all)));
    }
  }

  private static Optional<Color> fill(@Nullable Node node) {
    return node instanceof Region region && region.getBackground() != null
        ? region.getBackground().getFills().stream()
            .map(BackgroundFill::getFill)
            .filter(Color.class::isInstance)
            .map(Color.class::cast)
            .reduce((below, above) -> above)
        : Optional.empty();
  }

  private static String name(Text text) {
    return text instanceof FontIcon icon ? icon.getIconLiteral() : "“" + text.getText() + "”";
  }

  private static String hex(Color colour) {
    return "#" + colour.toString().substring(2);
  }

  /** What is painted behind a node by all that it stands in. */
  private static Color behind(Node node) {
    Parent parent = node.getParent();
    if (parent == null) {
      return Color.WHITE;
    }
    Color below = behind(parent);
    if (parent instanceof Region region) {
      Background background = region.getBackground();
      if (background != null && !background.getFills().isEmpty()) {
        return background.getFills().getLast().getFill() instanceof Color colour
            ? over(colour, below)
            : below;
      }
    }
    return below;
  }

  private static Color over(Color above, Color below) {
    return below.interpolate(
        Color.color(above.getRed(), above.getGreen(), above.getBlue()), above.getOpacity());
  }

  static double ratio(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
