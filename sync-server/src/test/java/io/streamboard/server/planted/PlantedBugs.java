package io.streamboard.server.planted;

import static io.streamboard.server.planted.Replacement.client;
import static io.streamboard.server.planted.Replacement.model;
import static io.streamboard.server.planted.Replacement.server;

import java.util.List;
import java.util.stream.Stream;

/** All that are planted. */
final class PlantedBugs {
  private PlantedBugs() {}

  static Stream<PlantedBug> all() {
    return Stream.of(
            inModel(),
            inIntake(),
            PlantedInDelivery.inSending(),
            PlantedInDelivery.inRights(),
            inRelations(),
            inClient(),
            inGaps(),
            atBorders())
        .flatMap(List::stream);
  }

  private static List<PlantedBug> inModel() {
    return List.of(
        new PlantedBug(
            "dedupe skipped",
            "the fold takes an operation again that it has taken before",
            model(
                "board/Writers.java",
                "return Optional.of(VoidReason.DUPLICATE);",
                "return Optional.empty();")),
        new PlantedBug(
            "gap of counters taken",
            "the fold takes an operation although the one before it is missing",
            model(
                "board/Writers.java",
                "return id.counter() == last + 1 ? Optional.empty()"
                    + " : Optional.of(VoidReason.OUT_OF_ORDER);",
                "return Optional.empty();")),
        new PlantedBug(
            "wrong transform",
            "an edit deletes also where somebody else has deleted already",
            model(
                "text/DeltaMath.java",
                """
                    if (!gone && delete) {
                """,
                """
                    if (delete) {
                """)),
        new PlantedBug(
            "edits forgotten in a merge",
            "an edit is carried over the newest edit since its base only",
            model(
                "text/TextHistory.java",
                "carried = carried.after(edit.delta());",
                "carried = delta.after(edit.delta());")),
        new PlantedBug(
            "lock ignored",
            "an editor changes what somebody else has locked",
            model("board/Rights.java", "lockedByOther(widget) && !owner()", "!owner() && false")),
        new PlantedBug(
            "stored state forgets locks",
            "a lock is not in the stored state of a widget",
            model(
                "json/WidgetStateJson.java",
                "widget.lock().ifPresent(lock -> ViewJson.write(out, lock));",
                "")));
  }

  private static List<PlantedBug> inIntake() {
    return List.of(
        new PlantedBug(
            "acknowledged before the append",
            "the intake tells the expected outcome before the log has the operation",
            server(
                "session/BoardIntake.java",
                "case Judgement.Append append -> accepted.add(place, append.operation());",
                """
                case Judgement.Append append -> {
                  accepted.answer(
                      new Settled(
                          submission.writer(),
                          submission.counter() + place,
                          flights.expected().revision() + place + 1,
                          Outcome.Applied.FULLY));
                  yield accepted.add(place, append.operation());
                }
                """)),
        new PlantedBug(
            "standing outcome mixed up",
            "what is sent again is answered with the outcome of another operation",
            model(
                "board/WriterState.java",
                "answered.counter() == wanted",
                "answered.counter() >= wanted - 1")));
  }

  private static List<PlantedBug> inRelations() {
    return List.of(
        new PlantedBug(
            "frame's rights not handed down",
            "what lies in a frame that somebody may not see is shown to that person",
            model(
                "board/Holders.java",
                "chain(widget, find).stream().map(WidgetState::access).toList()",
                "List.of(widget.access())")),
        new PlantedBug(
            "hidden widget named by an end",
            "a connector in a view names the widget that it is bound to, seen or not",
            model("view/Concealment.java", "? end.loose()", "? end")),
        new PlantedBug(
            "frame leaves its content",
            "a frame that is moved leaves behind what lies in it",
            model(
                "board/Placing.java",
                "for (WidgetState held : held(widget, apart)) {",
                "for (WidgetState held : List.<WidgetState>of()) {")),
        new PlantedBug(
            "removed frame leaves its content",
            "what lies in a frame stays on the board when the frame is removed",
            model("board/Tombstones.java", "held.forEach(this::bury);", "")),
        new PlantedBug(
            "words in another's mouth",
            "whoever may comment changes what somebody else said",
            model(
                "board/ThreadOperations.java",
                "return anybodys || said.author().equals(rights.author().person())",
                "return !comment.isEmpty()")),
        new PlantedBug(
            "content not told",
            "a screen is not told of what goes along with a frame before it is confirmed",
            client("board/Screen.java", "everywhere || far ?", "everywhere && !everywhere ?")));
  }

  private static List<PlantedBug> inGaps() {
    return List.of(
        new PlantedBug(
            "gap not noticed",
            "a client takes a frame although one before it is missing",
            client(
                "board/BoardReplica.java",
                "if (view.isEmpty() || frame.after() > revision()) {",
                "if (view.isEmpty()) {")),
        new PlantedBug(
            "repetition taken",
            "a client takes a frame again that it has taken",
            client(
                "board/BoardReplica.java",
                "if (frame.upto() <= revision()) { return Verdict.KNOWN; }"
                    + " if (frame.after() < revision()) { return Verdict.GAP; }",
                "")));
  }

  private static List<PlantedBug> atBorders() {
    return List.of(
        new PlantedBug(
            "restored without grants",
            "a widget that is brought back has lost the grants it had when it was removed",
            model(
                "board/DraftWidgets.java",
                "put(widget.with(Field.ALIVE, revision).removed(OptionalLong.empty()));",
                """
                put(
                    widget
                        .with(Field.ALIVE, revision)
                        .with(io.streamboard.model.access.WidgetAccess.INHERITED)
                        .removed(OptionalLong.empty()));
                """)),
        new PlantedBug(
            "acknowledged past a hole",
            "an acknowledged record is taken though one before it was not heard of",
            server(
                "log/PromptLog.java",
                "next(stored).filter(next -> next == stored.offset())",
                "next(stored).filter(next -> next <= stored.offset())")),
        new PlantedBug(
            "stored border twice",
            "the record at which a stored state stands is folded once more",
            server(
                "replica/Replica.java",
                "if (stored.offset() <= live.offset()) {",
                "if (stored.offset() < live.offset()) {")),
        new PlantedBug(
            "wake forgotten",
            "a board that finds a write under way is woken only if something was queued behind it",
            server(
                "session/Outbox.java",
                "if (writing && !waiting.contains(board)) {",
                "if (!queue.isEmpty() && !waiting.contains(board)) {")),
        new PlantedBug(
            "copy kept",
            "who is told at the opening that the board is gone keeps its copy on the screen",
            client(
                "board/BoardSync.java",
                "phase = Phase.ENDED; wipe(); screen.failed(",
                "phase = Phase.ENDED; screen.failed(")));
  }

  private static List<PlantedBug> inClient() {
    return List.of(
        new PlantedBug(
            "optimistic edit twice",
            "what is typed is shown by the draft and by the operation that carries it",
            client(
                "board/Screen.java",
                "if (pending.shown() && drafts.carried(pending).isEmpty()) {",
                "if (pending.shown()) {")),
        new PlantedBug(
            "pending operation forgotten",
            "what was on its way when the connection broke is not sent again",
            client(
                "board/PendingQueue.java",
                "operations.forEach(PendingOperation::lost);",
                "all().stream().filter(PendingOperation::inFlight).forEach(this::remove);")),
        new PlantedBug(
            "sent again under a new id",
            "after a break the same operation is sent as a new one",
            client(
                "board/PendingQueue.java",
                "operations.forEach(PendingOperation::lost);",
                """
                for (PendingOperation pending : all()) {
                  if (pending.inFlight()) {
                    remove(pending);
                    add(pending.numbers(), pending.operation(), pending.endsDrag(), 1);
                  }
                }
                """)));
  }
}
