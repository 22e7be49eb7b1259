package io.streamboard.model.board;

import static io.streamboard.model.board.BoardScript.id;
import static io.streamboard.model.board.BoardScript.note;
import static io.streamboard.model.board.BoardScript.principal;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("limits of a board")
final class QuotasTest {
  private static final Outcome TOO_LARGE = new Outcome.Void(VoidReason.TOO_LARGE);
  private final BoardScript board = new BoardScript("b");

  @BeforeEach
  void anaOwnsABoardWithANote() {
    board.does("ana", new Operation.BoardCreate("Plans"));
    board.does("ana", new Operation.WidgetAdd(note("n", "")));
    board.does("ana", new Operation.BoardGrant(principal("ben"), Role.EDITOR));
  }

  @Test
  void aBoardHoldsSoManyLiveWidgets() {
    BoardScript full =
        new BoardScript(StateCopies.withLiveWidgets(board.state(), Limits.WIDGETS - 1));
    assertThat(full.does("ben", new Operation.WidgetAdd(note("last", ""))).outcome())
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(full.state().liveWidgets()).isEqualTo(Limits.WIDGETS);
    assertThat(full.does("ben", new Operation.WidgetAdd(note("more", ""))).outcome())
        .isEqualTo(TOO_LARGE);
    full.does("ben", new Operation.WidgetRemove(List.of(id("n"))));
    assertThat(full.does("ben", new Operation.WidgetAdd(note("more", ""))).outcome())
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(full.does("ben", new Operation.WidgetRestore(List.of(id("n")))).outcome())
        .isEqualTo(TOO_LARGE);
  }

  @Test
  void aBoardHoldsSoManyCodePointsOfText() {
    String longest = "😀".repeat(Limits.TEXT_POINTS);
    int full = Limits.BOARD_TEXT_POINTS / Limits.TEXT_POINTS;
    for (int i = 0; i < full; i++) {
      assertThat(board.does("ana", new Operation.WidgetAdd(note("n" + i, longest))).outcome())
          .isEqualTo(Outcome.Applied.FULLY);
    }
    assertThat(board.state().textPoints()).isEqualTo(Limits.BOARD_TEXT_POINTS);
    assertThat(
            board
                .does("ana", new Operation.TextChange(id("n0"), 4, TextDelta.between("😀", "a")))
                .outcome())
        .as("no longer than it was")
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(board.does("ana", new Operation.WidgetAdd(note("more", "a"))).outcome())
        .isEqualTo(TOO_LARGE);
    assertThat(
            board
                .does("ana", new Operation.TextChange(id("n"), 2, TextDelta.between("", "a")))
                .outcome())
        .isEqualTo(TOO_LARGE);
    board.does("ana", new Operation.WidgetRemove(List.of(id("n0"))));
    assertThat(
            board
                .does("ana", new Operation.TextChange(id("n"), 2, TextDelta.between("", "a")))
                .outcome())
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(board.does("ana", new Operation.WidgetRestore(List.of(id("n0")))).outcome())
        .isEqualTo(TOO_LARGE);
  }

  @Test
  void oneTextHoldsSoManyCodePoints() {
    String longest = "😀".repeat(Limits.TEXT_POINTS);
    long base =
        board
            .does("ana", new Operation.TextChange(id("n"), 2, TextDelta.between("", longest)))
            .revision();
    assertThat(board.state().textPoints()).isEqualTo(Limits.TEXT_POINTS);
    assertThat(
            board
                .does(
                    "ana",
                    new Operation.TextChange(
                        id("n"), base, TextDelta.between(longest, "a" + longest.substring(2))))
                .outcome())
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(
            board
                .does("ana", new Operation.TextChange(id("n"), base, TextDelta.between("", "a")))
                .outcome())
        .isEqualTo(TOO_LARGE);
  }

  @Test
  void aBoardHoldsSoManyGrantsWhichCanStillBeChanged() {
    for (int i = 2; i < Limits.BOARD_GRANTS; i++) {
      board.does("ana", new Operation.BoardGrant(principal("p" + i), Role.VIEWER));
    }
    assertThat(
            board.does("ana", new Operation.BoardGrant(principal("more"), Role.VIEWER)).outcome())
        .isEqualTo(TOO_LARGE);
    assertThat(board.does("ana", new Operation.BoardGrant(principal("p2"), Role.EDITOR)).outcome())
        .isEqualTo(Outcome.Applied.FULLY);
  }

  @Test
  void aWidgetHoldsSoManyGrantsWhichCanStillBeChanged() {
    for (int i = 0; i < Limits.WIDGET_GRANTS; i++) {
      board.does(
          "ana", new Operation.WidgetGrant(List.of(id("n")), principal("p" + i), WidgetLevel.VIEW));
    }
    assertThat(
            board
                .does(
                    "ana",
                    new Operation.WidgetGrant(
                        List.of(id("n")), principal("more"), WidgetLevel.VIEW))
                .outcome())
        .isEqualTo(TOO_LARGE);
    assertThat(
            board
                .does(
                    "ana",
                    new Operation.WidgetGrant(List.of(id("n")), principal("p1"), WidgetLevel.EDIT))
                .outcome())
        .isEqualTo(Outcome.Applied.FULLY);
  }

  @Test
  void whatIsSaidCountsAmongTheTextOfABoard() {
    board.does("ana", new Operation.WidgetAdd(talk()));
    board.does("ana", new Operation.CommentAdd(id("talk"), "k1", "ab", List.of()));
    int full = Limits.BOARD_TEXT_POINTS / Limits.TEXT_POINTS;
    for (int i = 1; i < full; i++) {
      board.does("ana", new Operation.WidgetAdd(note("n" + i, "x".repeat(Limits.TEXT_POINTS))));
    }
    board.does("ana", new Operation.WidgetAdd(note("n", "x".repeat(Limits.TEXT_POINTS - 2))));
    board.does("ana", new Operation.WidgetAdd(note("last", "x".repeat(Limits.TEXT_POINTS - 2))));
    assertThat(board.state().textPoints()).isEqualTo(Limits.BOARD_TEXT_POINTS);
    assertThat(says(new Operation.CommentEdit(id("talk"), "k1", "abc", List.of())))
        .isEqualTo(TOO_LARGE);
    assertThat(says(new Operation.CommentEdit(id("talk"), "k1", "cd", List.of())))
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(says(new Operation.CommentAdd(id("talk"), "k2", "e", List.of())))
        .isEqualTo(TOO_LARGE);
    assertThat(says(new Operation.CommentEdit(id("talk"), "k1", "c", List.of())))
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(says(new Operation.CommentAdd(id("talk"), "k2", "e", List.of())))
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(says(new Operation.CommentRemove(id("talk"), "k2")))
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(board.state().textPoints()).isEqualTo(Limits.BOARD_TEXT_POINTS - 1);
  }

  private Outcome says(Operation operation) {
    return board.does("ana", operation).outcome();
  }

  private static Widget talk() {
    return new Widget(
        id("talk"),
        new WidgetKind.Thread(List.of(), false),
        Bounds.of(0, 0, 20, 20),
        ZKey.FIRST,
        Style.DEFAULT,
        "");
  }
}
