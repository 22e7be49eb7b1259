package io.streamboard.server.planted;

import static io.streamboard.server.planted.Replacement.model;
import static io.streamboard.server.planted.Replacement.server;

import java.util.List;

/** Those in what nodes send to sessions and to each other. */
final class PlantedInDelivery {
  private PlantedInDelivery() {}

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

  /** Of what reaches a session, and when. */
  static List<PlantedBug> inSending() {
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
                "delivery/CatchUp.java",
                "attachment.gotWholeView(snapshot.revision());",
                """
                attachment.gotWholeView(
                    ring.from(snapshot.revision() - 1).isEmpty()
                        ? snapshot.revision()
                        : snapshot.revision() - 1);
                """)),
        new PlantedBug(
            "frame shared across positions",
            "a session is sent the frame of one that stands elsewhere",
            server(
                "delivery/AudienceGroup.java",
                "if (steps.get(index).start() == start) {",
                "if (steps.get(index).start() >= 0) {")),
        new PlantedBug(
            "frame of before",
            "encoded frames are kept although a record came",
            server("delivery/AudienceGroup.java", "steps.clear();", "")),
        new PlantedBug(
            "rest without end",
            "changes that rest wait for the next thing that happens on the board",
            server("delivery/WorkerFeeds.java", "roundTimers.in(rest, feed.board());", "")),
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

  /** Of who may see what, also where the model tells delivery so. */
  static List<PlantedBug> inRights() {
    return List.of(
        new PlantedBug(
            "late revocation",
            "what waits for a person is sent although the board was revoked meanwhile",
            server(
                "delivery/BoardFeed.java",
                """
                      groups.leave(attachment.group());
                      subscriber.purge(board);
                """,
                """
                      groups.leave(attachment.group());
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
                "delivery/PresenceTurn.java",
                "widget -> state.live(widget).isPresent() && audience.sees(widget)",
                "widget -> state.live(widget).isPresent()")),
        new PlantedBug(
            "removed widget in presence",
            "presence names a widget that was removed",
            server(
                "delivery/PresenceTurn.java",
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
}
