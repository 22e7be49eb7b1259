package io.streamboard.desktop.window;

import io.streamboard.desktop.search.SearchSheet;
import io.streamboard.desktop.ui.FxThread;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TextField;

/** A window as the actions of its tabs change it. */
final class TabWindow implements TabActions.Window {

  private final TabbedWindow window;
  private final Tabs<BoardTab> tabs;
  private final MentionSign mentions;
  private final FxThread fx;
  private final Application application;
  private final BooleanBinding hasBoard;
  private final BooleanBinding hasMore;
  private final BooleanBinding mayShift;
  private final BooleanBinding mayClose;

  TabWindow(
      TabbedWindow window,
      Tabs<BoardTab> tabs,
      MentionSign mentions,
      FxThread fx,
      Application application) {
    this.window = window;
    this.tabs = tabs;
    this.mentions = mentions;
    this.fx = fx;
    this.application = application;
    hasBoard = Bindings.createBooleanBinding(() -> tabs.shown().get().isPresent(), tabs.shown());
    hasMore = Bindings.isNotEmpty(tabs.open());
    mayShift = hasBoard.and(Bindings.size(tabs.open()).greaterThan(1));
    mayClose = hasBoard.or(application.hasOthers());
  }

  @Override
  public void close() {
    tabs.shown().get().ifPresentOrElse(window::close, () -> window.stage().hide());
  }

  @Override
  public ObservableBooleanValue mayClose() {
    return mayClose;
  }

  @Override
  public void step(int by) {
    tabs.step(by);
  }

  @Override
  public ObservableBooleanValue hasMore() {
    return hasMore;
  }

  @Override
  public void shift(int by) {
    tabs.shown().get().ifPresent(tab -> tabs.move(tab, tabs.open().indexOf(tab) + by));
  }

  @Override
  public ObservableBooleanValue mayShift() {
    return mayShift;
  }

  @Override
  public void detach() {
    tabs.shown().get().ifPresent(tab -> window.detach(tab, Optional.empty()));
  }

  @Override
  public ObservableBooleanValue hasBoard() {
    return hasBoard;
  }

  @Override
  public void reopen() {
    application.reopen(window);
  }

  @Override
  public ObservableBooleanValue mayReopen() {
    return application.mayReopen();
  }

  /** The list of boards has a field of its own for it. */
  @Override
  public void findEverywhere() {
    if (window.scene().lookup("#home-search") instanceof TextField field) {
      field.requestFocus();
    } else {
      application
          .session()
          .ifPresent(
              session ->
                  SearchSheet.show(window.scene(), session.newSearch(fx), application::visit));
    }
  }

  @Override
  public void openMention() {
    mentions.open();
  }

  @Override
  public ObservableBooleanValue hasMention() {
    return mentions.some();
  }

  @Override
  public void openWindow() {
    application.openWindow(window);
  }
}
