package io.streamboard.server.derived;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Role;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.ChangeCodec;
import io.streamboard.model.view.Views;
import io.streamboard.server.log.DerivedRecord;
import io.streamboard.server.log.TopicName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one record of the log changed for the board's owners, as records of the topic for
 * integrators: CloudEvents 1.0 in Kafka's binary mode. Pure: every node makes the same of the same
 * record, with the same ids.
 */
final class Facts {
  private static final Audience OWNERS = new Audience(Optional.of(Role.OWNER), Map.of());
  private static final String TYPE = "io.streamboard.change.";

  private final Folded folded;
  private final int partition;
  private final List<DerivedRecord> records = new ArrayList<>();

  private Facts(Folded folded, int partition) {
    this.folded = folded;
    this.partition = partition;
  }

  /**
   * @param partition of the operations and of the topic alike
   */
  static List<DerivedRecord> of(Folded folded, int partition) {
    return new Facts(folded, partition).make();
  }

  private List<DerivedRecord> make() {
    boolean existed = exists(folded.before());
    boolean exists = exists(folded.after());
    if (existed && !exists) {
      add(Optional.empty(), ChangeCodec.deleted());
    } else if (exists) {
      if (!existed) {
        add(Optional.empty(), ChangeCodec.created(folded.after().title()));
      }
      Views.changes(folded, audience(folded.before()), OWNERS).stream()
          .filter(change -> existed || change.subject().isPresent())
          .forEach(change -> add(change.subject(), ChangeCodec.encode(change)));
    }
    return List.copyOf(records);
  }

  private void add(Optional<WidgetId> widget, ChangeCodec.Encoded change) {
    BoardState after = folded.after();
    Map<String, String> headers = new HashMap<>();
    headers.put("content-type", "application/json");
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", after.board() + "/" + after.revision() + "/" + records.size());
    headers.put("ce_source", "/boards/" + after.board());
    headers.put("ce_type", TYPE + change.type());
    headers.put("ce_time", Instant.ofEpochMilli(after.latestTime()).toString());
    widget.ifPresent(id -> headers.put("ce_subject", id.value()));
    author().ifPresent(person -> headers.put("ce_author", person.value()));
    records.add(
        new DerivedRecord(
            TopicName.CHANGES,
            partition,
            after.board().value(),
            Optional.of(change.json().getBytes(UTF_8)),
            headers));
  }

  private Optional<PersonId> author() {
    return folded.operations().stream()
        .map(FoldedOperation::author)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean exists(BoardState state) {
    return state.life() == BoardLife.OPEN;
  }

  private static Audience audience(BoardState state) {
    return exists(state) ? OWNERS : Audience.NOBODY;
  }
}
