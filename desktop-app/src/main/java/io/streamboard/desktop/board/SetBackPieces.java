package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Step;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Joins what is set back in few operations: each costs an answer of the node and a look at all that
 * is shown. One piece is an operation, so it has a limit of steps and of bytes.
 */
final class SetBackPieces {

  /** So many steps of single fields fit in one operation, whatever their ids. */
  private static final int MOST = 200;

  private SetBackPieces() {}

  /** The parts in their order, none cut: each was made to fit by itself. */
  static List<List<Undoable.Part>> of(List<Undoable.Part> parts) {
    List<List<Undoable.Part>> pieces = new ArrayList<>();
    List<Undoable.Part> piece = new ArrayList<>();
    int steps = 0;
    for (Undoable.Part part : parts) {
      if (!piece.isEmpty() && steps + part.steps().size() > MOST) {
        pieces.addAll(fitting(List.copyOf(piece)));
        piece.clear();
        steps = 0;
      }
      if (!part.steps().isEmpty()) {
        piece.add(part);
        steps += part.steps().size();
      }
    }
    if (!piece.isEmpty()) {
      pieces.addAll(fitting(List.copyOf(piece)));
    }
    return pieces;
  }

  private static List<List<Undoable.Part>> fitting(List<Undoable.Part> piece) {
    if (piece.size() == 1 || MessageCodec.fits(operation(piece))) {
      return List.of(piece);
    }
    int half = piece.size() / 2;
    return Stream.concat(
            fitting(piece.subList(0, half)).stream(),
            fitting(piece.subList(half, piece.size())).stream())
        .toList();
  }

  static Operation.WidgetSetBack operation(List<Undoable.Part> piece) {
    return new Operation.WidgetSetBack(
        piece.stream().flatMap(part -> part.steps().stream()).map(Step::setBack).toList());
  }
}
