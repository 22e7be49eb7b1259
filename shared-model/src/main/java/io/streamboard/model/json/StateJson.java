package io.streamboard.model.json;

import io.streamboard.model.access.BoardAccess;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Chain;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.board.WriterState;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ErrorCode;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * A board's state in the canonical form: every object's members in alphabetical order, lists of
 * widgets in the order of ids.
 */
final class StateJson {
  /**
   * The form of a stored state. A store that holds another one is made anew from the log; but where
   * a board was moved, the log itself holds a state, so every form that a release wrote stays
   * readable.
   */
  private static final int FORMAT = 2;

  private static final Names<BoardLife> LIVES = Names.of("life", BoardLife.values());

  private StateJson() {}

  static void write(Output out, BoardState state, boolean withWidgets) {
    out.object();
    AccessJson.writeGrants(out, state.access().grants(), AccessJson.ROLES);
    writeBarriers(out, state.barriers());
    out.put("board", state.board().value())
        .put("chain", state.chain().value())
        .put("format", FORMAT);
    out.put("latestTime", state.latestTime())
        .put("level", state.level())
        .put("life", LIVES.of(state.life()));
    out.put("liveWidgets", state.liveWidgets());
    PlaceJson.write(out, state.place());
    out.put("revision", state.revision());
    out.put("textPoints", state.textPoints()).put("title", state.title());
    writeTombstones(out, state.tombstones());
    if (withWidgets) {
      writeWidgets(out, state.widgets());
    }
    writeWriters(out, state.writers());
    out.end();
  }

  /** The state of its head and of widgets that were read already. */
  static BoardState read(Members in, PMap<WidgetId, WidgetState> widgets) {
    if (in.integer("format") != FORMAT) {
      throw new MalformedException(ErrorCode.UNKNOWN_TYPE, "format: not known here");
    }
    return new BoardState(
            QueryJson.board(in),
            in.integer("revision"),
            new Chain(in.string("chain")),
            in.smallInteger("level"),
            LIVES.parse(in.string("life")),
            Require.text("title", in.string("title"), Limits.TITLE_POINTS),
            in.integer("latestTime"),
            new BoardAccess(AccessJson.readGrants(in, AccessJson.ROLES)),
            widgets,
            readTombstones(in),
            in.smallInteger("liveWidgets"),
            in.integer("textPoints"),
            readWriters(in.members("writers")),
            readBarriers(in.members("barriers")))
        .in(PlaceJson.read(in));
  }

  static PMap<WidgetId, WidgetState> readWidgets(Members in) {
    PMap<WidgetId, WidgetState> widgets = HashTreePMap.empty();
    for (WidgetState widget : in.list("widgets", WidgetStateJson::read)) {
      widgets = widgets.plus(widget.widget().id(), widget);
    }
    return widgets;
  }

  private static void writeWidgets(Output out, Map<WidgetId, WidgetState> widgets) {
    out.array("widgets");
    widgets.values().stream()
        .sorted(Comparator.comparing(widget -> widget.widget().id()))
        .forEach(widget -> WidgetStateJson.write(out, widget));
    out.endArray();
  }

  private static void writeBarriers(Output out, Map<PersonId, Long> barriers) {
    out.object("barriers");
    new TreeMap<>(barriers).forEach((person, revision) -> out.put(person.value(), revision));
    out.end();
  }

  private static PMap<PersonId, Long> readBarriers(Members in) {
    PMap<PersonId, Long> barriers = HashTreePMap.empty();
    for (String person : in.names()) {
      barriers = barriers.plus(new PersonId(person), in.integer(person));
    }
    return barriers;
  }

  private static void writeTombstones(Output out, PSortedMap<Long, PVector<WidgetId>> tombstones) {
    out.array("tombstones");
    tombstones.forEach(
        (revision, widgets) -> {
          out.object().put("revision", revision).array("widgets");
          widgets.forEach(widget -> out.add(widget.value()));
          out.endArray().end();
        });
    out.endArray();
  }

  private static PSortedMap<Long, PVector<WidgetId>> readTombstones(Members in) {
    PSortedMap<Long, PVector<WidgetId>> tombstones = TreePMap.empty();
    for (Removed removed : in.list("tombstones", StateJson::readRemoved)) {
      tombstones = tombstones.plus(removed.revision(), removed.widgets());
    }
    return tombstones;
  }

  private static Removed readRemoved(Members in) {
    return new Removed(
        in.integer("revision"), TreePVector.from(in.strings("widgets", WidgetId::new)));
  }

  private static void writeWriters(Output out, Map<WriterId, WriterState> writers) {
    out.object("writers");
    new TreeMap<>(writers).forEach((writer, state) -> writeWriter(out.name(writer.value()), state));
    out.end();
  }

  private static void writeWriter(Output out, WriterState writer) {
    out.object().put("author", writer.author().value()).put("counter", writer.counter());
    out.array("recent");
    for (WriterState.Answered answered : writer.recent()) {
      out.object().put("counter", answered.counter()).put("outcome", answered.outcome().text());
      out.put("revision", answered.revision()).end();
    }
    out.endArray().put("revision", writer.revision()).end();
  }

  private static PMap<WriterId, WriterState> readWriters(Members in) {
    PMap<WriterId, WriterState> writers = HashTreePMap.empty();
    for (String writer : in.names()) {
      writers = writers.plus(new WriterId(writer), readWriter(in.members(writer)));
    }
    return writers;
  }

  private static WriterState readWriter(Members in) {
    return new WriterState(
        new PersonId(in.string("author")),
        in.integer("counter"),
        in.integer("revision"),
        in.list("recent", StateJson::readAnswered));
  }

  private static WriterState.Answered readAnswered(Members in) {
    return new WriterState.Answered(
        in.integer("counter"), in.integer("revision"), Outcome.parse(in.string("outcome")));
  }

  /** The widgets that one revision removed. */
  private record Removed(long revision, PVector<WidgetId> widgets) {}
}
