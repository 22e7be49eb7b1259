package io.streamboard.model.exchange.jsoncanvas;

import io.streamboard.model.exchange.ExchangeError;
import io.streamboard.model.exchange.ExchangeException;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.json.foreign.ForeignException;
import io.streamboard.model.json.foreign.ForeignObject;
import io.streamboard.model.json.foreign.ForeignReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes operations of a file of JSON Canvas. */
public final class CanvasImport {
  private static final Set<String> KEPT =
      Set.of(
          "id",
          "type",
          "x",
          "y",
          "width",
          "height",
          "color",
          "text",
          "file",
          "subpath",
          "url",
          "label",
          "background",
          "fromNode",
          "toNode",
          "fromSide",
          "toSide",
          "fromEnd",
          "toEnd");

  private final List<Node> nodes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  private CanvasImport() {}

  /**
   * Throws {@link ExchangeException} when the bytes are no such file; what is wrong with single
   * nodes is a loss.
   *
   * @param files the file at a path that the canvas names, if it is at hand: the caller decides
   *     which paths it follows
   */
  public static Imported read(
      byte[] bytes, Function<String, Optional<byte[]>> files, Placing placing) {
    CanvasImport canvas = new CanvasImport();
    ForeignObject file = canvas.read(bytes);
    boolean named = file.has("type") && !file.has("nodes") && !file.has("edges");
    if (named) {
      throw new ExchangeException(ExchangeError.OTHER_FORMAT, "not a JSON Canvas");
    }
    return new NodesImport(canvas.nodes, canvas.edges, files, placing).all();
  }

  private ForeignObject read(byte[] bytes) {
    try {
      return ForeignReader.read(
          bytes,
          KEPT,
          Set.of(),
          Map.of(
              "nodes", (name, node) -> nodes.add(Node.of(node)),
              "edges", (name, edge) -> edges.add(Edge.of(edge))));
    } catch (ForeignException refused) {
      throw ExchangeException.of(refused);
    }
  }
}
