package io.streamboard.model.golden;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.view.Views;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A record of the golden log and what the fold made of it.
 *
 * @param outcomes the canonical texts of the outcomes, with a blank between them
 * @param chain after the record
 * @param state hash of the state after it
 * @param owner hash of the owner's view
 * @param viewer hash of the view of somebody from whom widgets are hidden
 * @param stored the record as it lies in the log; none of the golden records has a line end
 */
record GoldenLine(
    String outcomes, String chain, String state, String owner, String viewer, String stored) {

  static GoldenLine of(Folded folded, String stored) {
    BoardState after = folded.after();
    return new GoldenLine(
        folded.operations().stream()
            .map(operation -> operation.outcome().text())
            .collect(Collectors.joining(" ")),
        after.chain().value(),
        StateCodec.hash(after),
        view(after, GoldenScript.ANA),
        view(after, GoldenScript.CID),
        stored);
  }

  static GoldenLine parse(String line) {
    String[] parts = line.split("\t", -1);
    return new GoldenLine(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
  }

  String line() {
    return String.join("\t", outcomes, chain, state, owner, viewer, stored);
  }

  private static String view(BoardState state, PersonId person) {
    Caller caller = new Caller(person, Set.of(), 7);
    return StateCodec.hash(Views.view(state, Views.audience(state, caller)));
  }
}
