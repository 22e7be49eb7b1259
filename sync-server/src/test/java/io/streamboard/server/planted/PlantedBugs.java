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
            inDelivery(),
            inRights(),
            inRelations(),
            inClient(),
            inGaps(),
            atBorders())
        .flatMap(List::stream);
  }

  /** In what nodes tell each other, of which the simulation knows nothing. */
  static List<PlantedBug> betweenNodes() {
    return List.of(
        new PlantedBug(
            "batch taken anywhere",
            "an image takes what was forwarded wherever it stands",
            server(
                "forward/Image.java",
                "if (!batch.after().equals(here)) {",
                "if (batch.records().isEmpty()) {"),
            server(
                "forward/Image.java",
                "if (!at(now.state()).equals(batch.upto())) {",
                "if (updates.size() != batch.records().size()) {")),
        new PlantedBug(
            "image not thrown away",
            "an image that has a gap waits for a batch that fits",
            server(
                "forward/Image.java",
                "return late ? new Verdict.Known() : new Verdict.Gap();",
                "return late || here.revision() >= 0 ? new Verdict.Known() : new Verdict.Gap();")),
        new PlantedBug(
            "owner not listened for",
            "a node goes on speaking of boards whose owner says nothing any more",
            server(
                "replica/Lease.java",
                "return own == NOT_TAKEN ? lastTold.get(partition) : own;",
                "return own;")));
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

  private static List<PlantedBug> inDelivery() {
    return List.of(
        new PlantedBug(
            "lost tail on resume",
            "a session that continues is not sent what came between",
            server(
                "delivery/BoardFeed.java",
                "attachment.sent(at.revision());",
                "attachment.sent(state.revision());")),
        new PlantedBug(
            "double delivery at a snapshot's border",
            "after a whole view its last record is sent once more",
            server(
                "delivery/BoardFeed.java",
                "attachment.gotWholeView(snapshot.revision());",
                """
                attachment.gotWholeView(
                    ring.holds(snapshot.revision() - 1)
                        ? snapshot.revision() - 1
                        : snapshot.revision());
                """)),
        new PlantedBug(
            "frame shared across positions",
            "a session is sent the frame of one that stands elsewhere",
            server(
                "delivery/AudienceGroup.java",
                "computeIfAbsent(start, from -> join(board, ring.from(from), this))",
                "computeIfAbsent(0L, any -> join(board, ring.from(start), this))")),
        new PlantedBug(
            "frame of before",
            "encoded frames are kept although a record came",
            server("delivery/AudienceGroup.java", "framesByStart.clear();", "")),
        new PlantedBug(
            "outbox drops an operation",
            "a frame for which there is no room counts as taken",
            server(
                "session/Outbox.java",
                "if (closed || !makeRoom(frame)) { return false; }",
                "if (closed || !makeRoom(frame)) { return !closed; }")),
        new PlantedBug(
            "chain not compared",
            "a session continues at a revision of another history",
            server(
                "delivery/Standings.java",
                "if (!then.chain().equals(from.at().chain())) {",
                "if (then.chain().value().isEmpty()) {")));
  }

  private static List<PlantedBug> inRights() {
    return List.of(
        new PlantedBug(
            "late revocation",
            "what waits for a person is sent although the board was revoked meanwhile",
            server(
                "delivery/BoardFeed.java",
                """
                      leave(attachment.group());
                      subscriber.purge(board);
                """,
                """
                      leave(attachment.group());
                """)),
        new PlantedBug(
            "forwarded before rights",
            "records go to who had a view before them, whatever rights they change",
            server(
                "delivery/BoardFeed.java",
                "if (entry.rightsChanged() || !folded.before().barriers().equals(state.barriers()))"
                    + " {",
                "if (attachments.isEmpty()) {")),
        new PlantedBug(
            "stale snapshot",
            "a cached whole view is served although rights have changed",
            server("delivery/AudienceGroup.java", "snapshots.clear();", "")),
        new PlantedBug(
            "hidden widget in presence",
            "presence is not filtered by the view of who receives it",
            server(
                "delivery/PresenceRound.java",
                "widget -> state.live(widget).isPresent() && audience.sees(widget)",
                "widget -> state.live(widget).isPresent()")),
        new PlantedBug(
            "removed widget in presence",
            "presence names a widget that was removed",
            server(
                "delivery/PresenceRound.java",
                "widget -> state.live(widget).isPresent() && audience.sees(widget)",
                "widget -> audience.sees(widget)")),
        new PlantedBug(
            "conceal not sent",
            "who may not see a widget any more is not told",
            model(
                "view/Differences.java",
                "changes.add(stillThere ? new Change.WidgetConcealed(id) : new"
                    + " Change.WidgetRemoved(id));",
                "if (!stillThere) { changes.add(new Change.WidgetRemoved(id)); }")),
        new PlantedBug(
            "reveal without the newest state",
            "a revealed widget comes without its lock",
            model(
                "view/Differences.java",
                "new Change.WidgetRevealed(is.get())",
                """
                new Change.WidgetRevealed(
                    new WidgetView(
                        is.get().widget(),
                        is.get().author(),
                        is.get().level(),
                        Optional.empty(),
                        is.get().textRevision()))
                """)),
        new PlantedBug(
            "weakest grant counts",
            "of several groups the one with the weakest grant decides",
            model(
                "access/AccessPolicy.java",
                "other.get().compareTo(strongest.get()) > 0",
                "other.get().compareTo(strongest.get()) < 0")));
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
                "if (writing) { waiting.add(board);",
                "if (!queue.isEmpty()) { waiting.add(board);")),
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
