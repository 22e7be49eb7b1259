package io.streamboard.desktop.board;

import io.streamboard.model.view.BoardView;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;

/**
 * How the board is for me, for the window's controls to bind to. Written by {@link BoardViewModel},
 * read by anybody, on the JavaFX thread.
 */
public final class BoardStatus {

  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper();
  private final BooleanExpression catchingUp = loaded.and(current.not());
  private final ReadOnlyBooleanWrapper mayAdd = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayManage = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper hasWidgets = new ReadOnlyBooleanWrapper();

  BoardStatus() {}

  /** Empty until the first view has come. */
  public ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  /** Whether the first view has come. */
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /**
   * Whether what is shown may be old, as the server does not follow the board up for me yet, or no
   * more. Not so before anything is shown.
   */
  public ObservableBooleanValue catchingUp() {
    return catchingUp;
  }

  public ReadOnlyBooleanProperty mayAdd() {
    return mayAdd.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty mayManage() {
    return mayManage.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedo() {
    return canRedo.getReadOnlyProperty();
  }

  /** Whether I see anything on the board. */
  public ReadOnlyBooleanProperty hasWidgets() {
    return hasWidgets.getReadOnlyProperty();
  }

  void tell(BoardView view, Rights rights) {
    title.set(view.title());
    mayAdd.set(rights.mayAdd());
    mayManage.set(rights.mayManage());
  }

  void here() {
    loaded.set(true);
  }

  void current(boolean now) {
    current.set(now);
  }

  void follow(History history) {
    canUndo.bind(history.canUndo());
    canRedo.bind(history.canRedo());
  }

  void size(int widgets) {
    hasWidgets.set(widgets > 0);
  }
}
