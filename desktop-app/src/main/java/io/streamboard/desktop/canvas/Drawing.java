package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.ui.Fonts;
import io.streamboard.model.exchange.Decimal;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.WidgetKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/**
 * Widgets as they were when this was made, drawn as SVG by what paints them on the screen, on light
 * ground; frames clip what they hold. Some widgets at a time, so that the screen can go on between.
 * Confined to the JavaFX thread.
 */
public final class Drawing {

  private static final double MARGIN = 20;

  private final SvgText out = new SvgText();
  private final IdentityHashMap<Image, String> addresses = new IdentityHashMap<>();
  private final Map<BlobHash, Image> shown = new HashMap<>();
  private final SvgPen pen = new SvgPen(out, image -> addresses.getOrDefault(image, ""));
  private final Printed printed;
  private final Detail detail;
  private final List<Item> items;
  private int next;
  private int clips;

  /**
   * Draws nothing yet.
   *
   * @param pictures the files of images as {@code data:} addresses; empty for what is not there
   */
  public Drawing(Collection<WidgetView> widgets, Function<BlobHash, Optional<String>> pictures) {
    printed = new Printed(widgets);
    detail = new Detail(0, false, Optional.empty(), hash -> picture(hash, pictures));
    Optional<Area> extent = printed.extent();
    items = extent.map(printed::painted).orElse(List.of());
    begin(extent.orElseGet(() -> new Area(0, 0, 0, 0)).grown(MARGIN));
  }

  private void begin(Area box) {
    out.tag("svg").put("xmlns", "http://www.w3.org/2000/svg").put("version", "1.1");
    out.put("width", box.width()).put("height", box.height());
    out.put(
        "viewBox",
        "%s %s %s %s"
            .formatted(
                Decimal.text(box.left()), Decimal.text(box.top()),
                Decimal.text(box.width()), Decimal.text(box.height())));
    out.put("font-family", Fonts.FAMILY + ", Liberation Sans, Arial, sans-serif");
    out.put("stroke-linecap", "round").put("stroke-linejoin", "round").open();
  }

  /** Stands for a file that is written as it is and never decoded here. */
  private Optional<Image> picture(BlobHash hash, Function<BlobHash, Optional<String>> pictures) {
    if (!shown.containsKey(hash)) {
      pictures
          .apply(hash)
          .ifPresent(
              address -> {
                Image stands = new WritableImage(1, 1);
                shown.put(hash, stands);
                addresses.put(stands, address);
              });
    }
    return Optional.ofNullable(shown.get(hash));
  }

  /** Draws up to so many more; false when none is left. */
  public boolean draw(int most) {
    int upto = Math.min(items.size(), next + most);
    while (next < upto) {
      draw(items.get(next++));
    }
    return next < items.size();
  }

  private void draw(Item item) {
    List<Figure> within = printed.clips(item);
    within.forEach(this::clip);
    boolean named =
        item.widget().kind() instanceof WidgetKind.Image && !item.widget().text().isBlank();
    if (named) {
      out.tag("g").open().tag("title").open().content(item.widget().text()).close("title");
    }
    Painter.paint(item.figure(), detail, pen);
    if (named) {
      out.close("g");
    }
    within.forEach(frame -> out.close("g"));
  }

  /** What follows is seen only where the frame is, until a group is closed. */
  private void clip(Figure frame) {
    String name = "clip" + ++clips;
    out.tag("clipPath").put("id", name).open();
    out.tag("path").put("d", SvgPen.path(frame.outline()));
    if (frame.rotation() != 0) {
      Point middle = frame.bounds().centre();
      out.put("transform", SvgPen.turned(frame.rotation(), middle.x(), middle.y()));
    }
    out.empty().close("clipPath");
    out.tag("g").put("clip-path", "url(#" + name + ")").open();
  }

  /** The file, once all is drawn. */
  public String finish() {
    out.close("svg");
    return out.finish();
  }
}
