package io.streamboard.model.generate;

import io.streamboard.model.access.BoardAccess;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.board.WriterState;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Field;
import io.streamboard.model.text.TextEdit;
import io.streamboard.model.text.TextHistory;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * Random records of the log, and states that hold every kind of value but that no log need lead to.
 */
public final class States {
  private final Values values;
  private final Operations operations;
  private final Views views;

  public States(Values values) {
    this.values = values;
    operations = new Operations(values);
    views = new Views(values);
  }

  public LogRecord logRecord() {
    return new LogRecord(
        values.board(),
        values.writer(),
        values.revision(),
        caller(),
        values.revision(),
        0,
        values.maybe(() -> "c2lnbmF0dXJl"),
        values.list(1, 6, operations::any));
  }

  public Caller caller() {
    return new Caller(
        values.person(), new HashSet<>(values.list(0, 3, values::group)), values.revision());
  }

  public BoardState state() {
    return new BoardState(
        values.board(),
        values.revision(),
        values.chain(),
        values.random().nextInt(1, 3),
        values.any(BoardLife.values()),
        values.text(20),
        values.revision(),
        new BoardAccess(HashTreePMap.from(map(values::member, () -> values.any(Role.values())))),
        widgets(),
        tombstones(),
        values.random().nextInt(10),
        values.revision(),
        HashTreePMap.<WriterId, WriterState>from(map(values::writer, this::writer)),
        HashTreePMap.<PersonId, Long>from(map(values::person, values::revision)));
  }

  public WidgetState widget() {
    Map<Principal, WidgetLevel> grants =
        map(values::principal, () -> values.any(WidgetLevel.values()));
    return new WidgetState(
        values.widget(),
        values.person(),
        new WidgetAccess(HashTreePMap.from(grants)),
        values.maybe(views::lock),
        revisions(),
        new TextHistory(values.revision(), values.list(0, 3, this::edit)),
        perhaps(),
        perhaps());
  }

  private OptionalLong perhaps() {
    return values.random().nextBoolean()
        ? OptionalLong.empty()
        : OptionalLong.of(values.revision());
  }

  private Map<Field, Long> revisions() {
    Map<Field, Long> revisions = new EnumMap<>(Field.class);
    values
        .list(0, 5, () -> values.any(Field.values()))
        .forEach(field -> revisions.put(field, values.revision()));
    return revisions;
  }

  private TextEdit edit() {
    return new TextEdit(values.revision(), values.writer(), values.delta(values.text(10)));
  }

  private PMap<WidgetId, WidgetState> widgets() {
    PMap<WidgetId, WidgetState> widgets = HashTreePMap.empty();
    for (WidgetState widget : values.list(0, 4, this::widget)) {
      widgets = widgets.plus(widget.widget().id(), widget);
    }
    return widgets;
  }

  private PSortedMap<Long, PVector<WidgetId>> tombstones() {
    PSortedMap<Long, PVector<WidgetId>> tombstones = TreePMap.empty();
    for (long revision : values.list(0, 3, values::revision)) {
      tombstones = tombstones.plus(revision, TreePVector.from(values.list(1, 3, values::widgetId)));
    }
    return tombstones;
  }

  private WriterState writer() {
    return new WriterState(
        values.person(),
        values.revision(),
        values.revision(),
        values.list(
            0,
            3,
            () ->
                new WriterState.Answered(values.revision(), values.revision(), values.outcome())));
  }

  private <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
    Map<K, V> map = new HashMap<>();
    values.list(0, 3, key).forEach(one -> map.put(one, value.get()));
    return map;
  }
}
