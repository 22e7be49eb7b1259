package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.board.talk.CommentTool;
import io.streamboard.desktop.board.talk.TalkActions;
import io.streamboard.model.id.WidgetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** What is read beside the board, and the tool that comments on it. */
final class BesideActions {

  private BesideActions() {}

  static List<Action> of(BoardViewModel model, BesidePanels panels) {
    List<Action> all = new ArrayList<>(TalkActions.of(model.beside().talk()));
    all.add(
        Action.of("tool-comment", Category.ADD)
            .icon(MaterialDesignC.COMMENT_OUTLINE)
            .keys("C")
            .in(Place.TOOLS)
            .when(model.beside().talk().mayBegin())
            .chosen(
                Bindings.createBooleanBinding(
                    () -> model.gestures().tool().get() instanceof CommentTool,
                    model.gestures().tool()))
            .does(
                () ->
                    model
                        .gestures()
                        .use(new CommentTool(model.beside().talk(), model.gestures()::done))));
    all.add(
        Action.of("comments", Category.COMMENT)
            .icon(MaterialDesignC.COMMENT_MULTIPLE_OUTLINE)
            .keys("Ctrl+Alt+C")
            .in(Place.BOARD_MENU, Place.MORE_MENU)
            .chosen(panels.isShown(BesidePanels.COMMENTS))
            .does(() -> panels.toggle(BesidePanels.COMMENTS)));
    all.add(
        Action.of("outline", Category.VIEW)
            .icon(MaterialDesignF.FORMAT_LIST_BULLETED)
            .keys("Ctrl+Alt+O")
            .in(Place.BOARD_MENU, Place.MORE_MENU)
            .chosen(panels.isShown(BesidePanels.OUTLINE))
            .does(() -> panels.toggle(BesidePanels.OUTLINE)));
    all.add(
        Action.of("details", Category.VIEW)
            .icon(MaterialDesignI.INFORMATION_OUTLINE)
            .keys("Alt+ENTER")
            .in(Place.SELECTION_MENU)
            .when(isOne(model.selection().widgets()))
            .does(() -> model.beside().details().show(one(model))));
    BooleanProperty announces = model.beside().announcements().on();
    all.add(
        Action.of("announce", Category.VIEW)
            .icon(MaterialDesignB.BULLHORN_OUTLINE)
            .keys("Ctrl+Alt+A")
            .in(Place.BOARD_MENU, Place.MORE_MENU)
            .chosen(announces)
            .does(() -> announces.set(!announces.get())));
    return all;
  }

  private static BooleanBinding isOne(ObservableValue<Set<WidgetId>> selected) {
    return Bindings.createBooleanBinding(() -> selected.getValue().size() == 1, selected);
  }

  private static Optional<WidgetId> one(BoardViewModel model) {
    return model.selection().widgets().getValue().stream().findFirst();
  }
}
