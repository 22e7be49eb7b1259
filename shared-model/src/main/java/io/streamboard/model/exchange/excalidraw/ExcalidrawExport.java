package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.DataUrls;
import io.streamboard.model.exchange.Exported;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.foreign.ForeignWriter;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes widgets as a file of Excalidraw, or as what it takes from the clipboard. */
public final class ExcalidrawExport {
  private static final String MARK = "Streamboard";
  private static final String PAPER = "#ffffff";

  private final Scene scene;
  private final Losses losses = new Losses();
  private final ForeignWriter out = new ForeignWriter();
  private final Map<String, Blob> pictures = new LinkedHashMap<>();

  private ExcalidrawExport(Scene scene) {
    this.scene = scene;
  }

  /** A file; pictures are in it. */
  public static Exported file(Scene scene) {
    ExcalidrawExport export = new ExcalidrawExport(scene);
    export.out.object().put("type", Names.FILE).put("version", 2).put("source", MARK);
    export.elements();
    export.out.object("appState").putNull("gridSize").put("viewBackgroundColor", PAPER).end();
    return export.finish();
  }

  /** A text for the clipboard. */
  public static Exported clipboard(Scene scene) {
    ExcalidrawExport export = new ExcalidrawExport(scene);
    export.out.object().put("type", Names.CLIPBOARD);
    export.elements();
    return export.finish();
  }

  private Exported finish() {
    out.object("files");
    pictures.values().forEach(this::picture);
    out.end().end();
    return new Exported(out.finish(), Map.of(), losses.all());
  }

  private void picture(Blob blob) {
    String id = blob.hash().value();
    out.object(id).put("id", id).put("mimeType", blob.header().type().media());
    out.put("dataURL", DataUrls.write(blob)).put("created", 1).end();
  }

  private void elements() {
    ElementWriter writer =
        new ElementWriter(
            out, scene, Bonds.of(scene), losses, blob -> pictures.put(blob.hash().value(), blob));
    out.array("elements");
    for (Widget widget : framesBehindContent(scene.inOrder())) {
      writer.write(widget);
    }
    out.endArray();
  }

  /** A frame comes behind the last that it holds; all else keeps its order. */
  private static Collection<Widget> framesBehindContent(List<Widget> fromBelow) {
    Map<WidgetId, Integer> waiting = new HashMap<>();
    Map<WidgetId, Widget> frames = new LinkedHashMap<>();
    for (Widget widget : fromBelow) {
      framed(widget).ifPresent(holder -> waiting.merge(holder, 1, Integer::sum));
      if (widget.kind() instanceof WidgetKind.Frame) {
        frames.put(widget.id(), widget);
      }
    }
    Map<WidgetId, Widget> order = new LinkedHashMap<>();
    fromBelow.forEach(widget -> place(widget, waiting, frames, order, new HashSet<>()));
    fromBelow.forEach(widget -> order.putIfAbsent(widget.id(), widget));
    return order.values();
  }

  private static Optional<WidgetId> framed(Widget widget) {
    return widget.kind() instanceof WidgetKind.Thread ? Optional.empty() : widget.holder();
  }

  private static void place(
      Widget widget,
      Map<WidgetId, Integer> waiting,
      Map<WidgetId, Widget> frames,
      Map<WidgetId, Widget> order,
      Set<WidgetId> above) {
    boolean ready = waiting.getOrDefault(widget.id(), 0) == 0;
    if (!ready || order.containsKey(widget.id()) || !above.add(widget.id())) {
      return;
    }
    order.put(widget.id(), widget);
    framed(widget)
        .ifPresent(
            holder -> {
              waiting.merge(holder, -1, Integer::sum);
              Widget frame = frames.get(holder);
              if (frame != null) {
                place(frame, waiting, frames, order, above);
              }
            });
  }
}
