package io.streamboard.desktop.window;

import io.streamboard.desktop.board.Elsewhere;
import io.streamboard.desktop.share.ShareDialog;
import io.streamboard.desktop.share.ShareViewModel;
import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.FileChoice;
import io.streamboard.desktop.ui.Texts;

/** Where the bar of one board leads. */
final class BoardWays implements Elsewhere {

  private final TabbedWindow window;
  private final BoardTab tab;
  private final Parts parts;
  private final Session session;

  BoardWays(TabbedWindow window, BoardTab tab, Parts parts, Session session) {
    this.window = window;
    this.tab = tab;
    this.parts = parts;
    this.session = session;
  }

  @Override
  public void home() {
    window.home();
  }

  @Override
  public void share() {
    ShareViewModel sharing =
        new ShareViewModel(
            session.client(),
            parts.fx(),
            tab.id(),
            tab.model()::submit,
            tab.model().status().mayManage().get(),
            tab.model().selection().now());
    new ShareDialog(sharing, window.scene(), tab.title().get()).show();
  }

  @Override
  public FileChoice files() {
    return parts.files().choices().over(window.stage());
  }

  @Override
  public void rename() {
    Dialogs.askText(
            window.scene(),
            "home.rename.header",
            "home.new.label",
            "home.rename",
            tab.title().get())
        .ifPresent(tab.model().actions()::rename);
  }

  @Override
  public void visit(String address) {
    if (Dialogs.confirm(window.scene(), Texts.of("link.header"), address, Texts.of("link.open"))) {
      parts.browser().accept(address);
    }
  }
}
