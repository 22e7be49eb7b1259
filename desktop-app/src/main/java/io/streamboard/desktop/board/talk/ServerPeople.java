package io.streamboard.desktop.board.talk;

import io.streamboard.client.Client;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.access.Principal;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.Query;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server about people, for one board; for whom to mention a moment after the last call.
 */
public final class ServerPeople implements People {

  private static final Duration TYPING_PAUSE = Duration.ofMillis(120);

  private final Client client;
  private final FxThread fx;
  private final BoardId board;
  private Optional<FxThread.Cancellation> search = Optional.empty();

  public ServerPeople(Client client, FxThread fx, BoardId board) {
    this.client = client;
    this.fx = fx;
    this.board = board;
  }

  @Override
  public void names(Collection<PersonId> people, Consumer<Map<PersonId, String>> told) {
    List<PersonId> all = List.copyOf(people);
    for (int from = 0; from < all.size(); from += Limits.PEOPLE_NAMED) {
      List<PersonId> some = all.subList(from, Math.min(all.size(), from + Limits.PEOPLE_NAMED));
      ask(
          new Query.NamedPeople(some),
          found -> {
            Map<PersonId, String> names = new HashMap<>();
            found.forEach(one -> names.put(one.id(), one.name()));
            told.accept(names);
          });
    }
  }

  @Override
  public void find(Optional<WidgetId> widget, String text, Consumer<List<Person>> found) {
    search.ifPresent(FxThread.Cancellation::cancel);
    search =
        Optional.of(
            fx.after(TYPING_PAUSE, () -> ask(new Query.BoardPeople(board, widget, text), found)));
  }

  private void ask(Query query, Consumer<List<Person>> told) {
    var _ =
        client
            .ask(query)
            .whenComplete((answer, problem) -> fx.run(() -> told.accept(people(answer))));
  }

  /** A failed question has no answer at all. */
  private static List<Person> people(@Nullable Answer answer) {
    return answer instanceof Answer.People(var named)
        ? named.stream().flatMap(one -> person(one).stream()).toList()
        : List.of();
  }

  private static Optional<Person> person(Answer.Named named) {
    return named.principal() instanceof Principal.Person(PersonId id)
        ? Optional.of(new Person(id, named.name()))
        : Optional.empty();
  }
}
