package io.streamboard.desktop.share;

import io.streamboard.client.Client;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Who has the board and the selected widgets, and giving and taking it. Whom one can share with is
 * asked of the server as one types; lists are asked again after every outcome, so that what is
 * shown is what counts.
 */
public final class ShareViewModel {

  /** With more widgets selected only giving and taking is offered, their rights are not listed. */
  private static final int MOST_LISTED = 20;

  private static final Duration TYPING_PAUSE = Duration.ofMillis(150);

  /**
   * A right on the selected widgets.
   *
   * @param level empty when it is not the same on all of them
   */
  public record WidgetRight(Principal principal, String name, Optional<WidgetLevel> level) {}

  private final Client client;
  private final FxThread fx;
  private final BoardId board;
  private final Submitter submitter;
  private final List<WidgetId> widgets;
  private final boolean mayManage;
  private final ReadOnlyObjectWrapper<List<Answer.Member>> members =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<WidgetRight>> rights =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private Optional<FxThread.Cancellation> search = Optional.empty();

  /**
   * Begins with empty lists and asks for them.
   *
   * @param mayManage whether I am an owner; else lists are only shown
   * @param widgets the selection, whose rights are offered too
   */
  public ShareViewModel(
      Client client,
      FxThread fx,
      BoardId board,
      Submitter submitter,
      boolean mayManage,
      Collection<WidgetId> widgets) {
    this.client = client;
    this.fx = fx;
    this.board = board;
    this.submitter = submitter;
    this.mayManage = mayManage;
    this.widgets = List.copyOf(widgets);
    refresh();
  }

  public ReadOnlyObjectProperty<List<Answer.Member>> members() {
    return members.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<WidgetRight>> rights() {
    return rights.getReadOnlyProperty();
  }

  /** Whether the server has told the members. */
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  public boolean mayManage() {
    return mayManage;
  }

  public int widgetCount() {
    return widgets.size();
  }

  /** How a person or group is shown; I am told apart. */
  public String shown(Principal principal, String name) {
    return switch (principal) {
      case Principal.Everyone everyone -> Texts.of("share.everyone");
      case Principal.Group group -> name;
      case Principal.Person person ->
          person.id().equals(client.me()) ? Texts.of("share.you", name) : name;
    };
  }

  /**
   * Asks whom one can share with, a moment after the last call; the answer comes on the JavaFX
   * thread.
   */
  public void find(String text, Consumer<List<Answer.Named>> found) {
    search.ifPresent(FxThread.Cancellation::cancel);
    search = Optional.of(fx.after(TYPING_PAUSE, () -> ask(text.strip(), found)));
  }

  private void ask(String text, Consumer<List<Answer.Named>> found) {
    var _ =
        client
            .ask(new Query.FindPeople(text))
            .whenComplete(
                (answer, problem) ->
                    fx.run(
                        () ->
                            found.accept(
                                answer instanceof Answer.People(var people)
                                    ? people.stream().filter(this::isOther).toList()
                                    : List.of())));
  }

  private boolean isOther(Answer.Named found) {
    return !found.principal().equals(new Principal.Person(client.me()));
  }

  public void grant(Principal principal, Role role) {
    submitter.submit(new Operation.BoardGrant(principal, role), this::refresh);
  }

  public void revoke(Principal principal) {
    submitter.submit(new Operation.BoardRevoke(principal), this::refresh);
  }

  public void grantWidgets(Principal principal, WidgetLevel level) {
    submitter.submit(new Operation.WidgetGrant(widgets, principal, level), this::refresh);
  }

  public void revokeWidgets(Principal principal) {
    submitter.submit(new Operation.WidgetRevoke(widgets, principal), this::refresh);
  }

  private void refresh() {
    var _ =
        client
            .ask(new Query.Members(board))
            .whenComplete(
                (answer, problem) ->
                    fx.run(
                        () -> {
                          if (answer instanceof Answer.MemberList(var list, var present)) {
                            loaded.set(true);
                            members.set(list);
                          }
                        }));
    if (mayManage && !widgets.isEmpty() && widgets.size() <= MOST_LISTED) {
      refreshRights();
    }
  }

  private void refreshRights() {
    List<List<Answer.WidgetGrantEntry>> answers = new ArrayList<>();
    for (WidgetId widget : widgets) {
      var _ =
          client
              .ask(new Query.WidgetGrants(board, widget))
              .whenComplete(
                  (answer, problem) ->
                      fx.run(
                          () -> {
                            answers.add(
                                answer instanceof Answer.Grants(var grants) ? grants : List.of());
                            if (answers.size() == widgets.size()) {
                              rights.set(joined(answers));
                            }
                          }));
    }
  }

  /**
   * One line for each person, group or everyone that has a right of its own on at least one of the
   * widgets.
   */
  private List<WidgetRight> joined(List<List<Answer.WidgetGrantEntry>> answers) {
    Map<Principal, WidgetRight> joined = new LinkedHashMap<>();
    Map<Principal, Integer> times = new LinkedHashMap<>();
    for (List<Answer.WidgetGrantEntry> answer : answers) {
      for (Answer.WidgetGrantEntry grant : answer) {
        times.merge(grant.principal(), 1, Integer::sum);
        joined.merge(
            grant.principal(),
            new WidgetRight(grant.principal(), grant.name(), Optional.of(grant.level())),
            (a, b) ->
                a.level().equals(b.level())
                    ? a
                    : new WidgetRight(a.principal(), a.name(), Optional.empty()));
      }
    }
    return joined.values().stream()
        .map(
            right ->
                times.getOrDefault(right.principal(), 0) == answers.size()
                    ? right
                    : new WidgetRight(right.principal(), right.name(), Optional.empty()))
        .toList();
  }
}
