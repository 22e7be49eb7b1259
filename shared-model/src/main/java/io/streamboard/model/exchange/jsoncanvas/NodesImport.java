package io.streamboard.model.exchange.jsoncanvas;

import io.streamboard.model.exchange.BadImageException;
import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.ImageHeader;
import io.streamboard.model.exchange.ImportPlan;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.exchange.Planned;
import io.streamboard.model.exchange.StyleBuilder;
import io.streamboard.model.exchange.Texts;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns nodes into widgets, the lowest first, and edges into connectors. One call's. */
final class NodesImport {
  /** What most often shows that a text is written in Markdown. */
  private static final Pattern MARKUP =
      Pattern.compile("(?m)^#{1,6} |^> |^```|\\*\\*\\S|\\]\\(|\\[\\[|~~\\S|==\\S");

  private final List<Node> nodes;
  private final List<Edge> edges;
  private final Function<String, Optional<byte[]>> files;
  private final Losses losses = new Losses();
  private final ImportPlan plan;
  private final Map<String, Made> made = new HashMap<>();
  private final Map<BlobHash, Blob> blobs = new LinkedHashMap<>();
  private final Groups groups = new Groups();
  private int named;

  NodesImport(
      List<Node> nodes,
      List<Edge> edges,
      Function<String, Optional<byte[]>> files,
      Placing placing) {
    this.nodes = nodes;
    this.edges = edges;
    this.files = files;
    this.plan = new ImportPlan(placing, losses);
  }

  /** A node and where its widget lies. */
  private record Made(Node node, Area area) {}

  Imported all() {
    List<Made> placed = nodes.stream().filter(this::placed).map(this::named).toList();
    placed.forEach(each -> groups.add(each.area()));
    placed.forEach(this::add);
    edges.forEach(this::connect);
    return plan.finish(blobs);
  }

  private boolean placed(Node node) {
    losses.addIf(!node.placed(), LossCode.PLACE, node.id());
    losses.addIf(node.placed() && node.resized(), LossCode.SIZE, node.id());
    return node.placed();
  }

  private Made named(Node node) {
    Made each = new Made(node, new Area(named++, node.isGroup(), node.box(), plan.newId()));
    boolean twice = made.putIfAbsent(node.id(), each) != null;
    losses.addIf(twice, LossCode.DUPLICATE_ID, node.id());
    return each;
  }

  private void add(Made each) {
    kind(each.node()).ifPresent(kind -> plan.add(each.node().id(), () -> widget(each, kind)));
  }

  private Optional<WidgetKind> kind(Node node) {
    return switch (node.type()) {
      case "text" -> {
        losses.addIf(MARKUP.matcher(node.words()).find(), LossCode.MARKUP, node.id());
        yield Optional.of(new WidgetKind.Note());
      }
      case "link" -> Optional.of(new WidgetKind.FreeText());
      case "file" -> Optional.of(picture(node).orElseGet(() -> path(node)));
      case "group" -> {
        losses.addIf(node.background(), LossCode.BACKGROUND, node.id());
        yield Optional.of(new WidgetKind.Frame());
      }
      case String unknown -> {
        losses.add(LossCode.KIND, node.id());
        yield Optional.empty();
      }
    };
  }

  private WidgetKind path(Node node) {
    losses.add(LossCode.FILE, node.id());
    return new WidgetKind.FreeText();
  }

  private Optional<WidgetKind> picture(Node node) {
    Optional<byte[]> bytes = files.apply(node.words());
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      Blob blob = Blob.of(bytes.get());
      blobs.putIfAbsent(blob.hash(), blob);
      ImageHeader header = blob.header();
      return Optional.of(new WidgetKind.Image(blob.hash(), header.size()));
    } catch (BadImageException bad) {
      losses.add(bad.code(), node.id());
      return Optional.empty();
    }
  }

  private Planned widget(Made each, WidgetKind kind) {
    Node node = each.node();
    StyleBuilder style = new StyleBuilder();
    Optional<String> colour = node.preset();
    losses.addIf(colour.isEmpty() && !node.colour().isEmpty(), LossCode.COLOUR, node.id());
    style.put(kind instanceof WidgetKind.Note ? StyleProperty.FILL : StyleProperty.STROKE, colour);
    return new Planned(
        node.id(),
        each.area().widget(),
        kind,
        each.area().box(),
        style.style(),
        Texts.of(words(node, kind), losses, node.id()),
        groups.smallestAround(each.area()),
        Optional.empty(),
        false);
  }

  private static String words(Node node, WidgetKind kind) {
    return kind instanceof WidgetKind.Image ? "" : node.words() + node.subpath();
  }

  private void connect(Edge edge) {
    Made from = made.get(edge.from());
    Made to = made.get(edge.to());
    if (from == null || to == null) {
      losses.add(LossCode.LOOSE_CONNECTOR, edge.id());
      return;
    }
    plan.add(edge.id(), () -> connector(edge, from, to));
  }

  private Planned connector(Edge edge, Made from, Made to) {
    End start = end(edge.fromSide(), from, to);
    End end = end(edge.toSide(), to, from);
    StyleBuilder style = new StyleBuilder();
    Optional<String> colour = CanvasColours.imported(edge.colour());
    losses.addIf(colour.isEmpty() && !edge.colour().isEmpty(), LossCode.COLOUR, edge.id());
    style.put(StyleProperty.STROKE, colour).put(StyleProperty.ROUTE, "curve");
    style.put(StyleProperty.START_HEAD, edge.fromArrow() ? "arrow" : "none");
    style.put(StyleProperty.END_HEAD, edge.toArrow() ? "arrow" : "none");
    return new Planned(
        edge.id(),
        plan.newId(),
        new WidgetKind.Connector(start, end),
        Widget.around(start.at(), end.at()),
        style.style(),
        Texts.of(edge.label(), losses, edge.id()),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static End end(String side, Made of, Made other) {
    return Sides.of(side, of.area().box(), other.area().box())
        .end(of.area().widget(), of.area().box());
  }
}
