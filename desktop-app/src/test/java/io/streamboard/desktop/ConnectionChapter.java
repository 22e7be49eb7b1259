package io.streamboard.desktop;

import io.streamboard.client.ConnectionState;
import io.streamboard.desktop.fake.FakeClient;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import java.util.List;

/** A broken connection, a viewer, and rights that are taken away. */
final class ConnectionChapter implements Chapter {

  private final Screens walk;

  ConnectionChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of(
        "board-offline",
        "board-behind",
        "board-catching-up",
        "home-offline",
        "sign-out",
        "board-viewer",
        "share-viewer",
        "home-revoked",
        "home-not-found",
        "sign-in-again",
        "error");
  }

  @Override
  public void walk() {
    connection();
    viewer();
    revoked();
    broken();
  }

  private void connection() {
    walk.select();
    FakeClient client = walk.outside().client("Ana");
    walk.studio().run(() -> client.connection(new ConnectionState.Waiting(3, 4_200)));
    walk.studio().run(() -> walk.app().say(Texts.of("void.superseded")));
    walk.shot("board-offline");
    walk.studio().run(() -> client.connection(new ConnectionState.Online(false)));
    walk.shot("board-behind");
    catchingUp(client);
    walk.studio().run(() -> client.connection(new ConnectionState.Waiting(1, 1_000)));
    walk.studio().run(() -> walk.app().home());
    walk.shot("home-offline");
    walk.outside().unsent(3);
    walk.studio().begin(() -> walk.app().registry().get("sign-out").perform());
    walk.studio().until("the question", () -> walk.studio().shows(".dialog-pane"));
    walk.shot("sign-out");
    walk.studio().closeOthers();
    walk.outside().unsent(0);
    walk.studio().run(() -> client.connection(new ConnectionState.Online(true)));
  }

  private void catchingUp(FakeClient client) {
    walk.studio().run(() -> client.connection(new ConnectionState.Online(true)));
    walk.studio().run(() -> client.handle(walk.board()).current(false));
    walk.shot("board-catching-up");
    walk.studio().run(() -> client.handle(walk.board()).current(true));
  }

  private void viewer() {
    walk.studio().run(() -> walk.outside().client("Ben").handle(walk.board()).close());
    walk.as("Ben");
    walk.studio().run(() -> walk.app().open(walk.board()));
    walk.select("note-560-276");
    walk.shot("board-viewer");
    walk.share();
    walk.shot("share-viewer");
    walk.studio().closeOthers();
  }

  private void revoked() {
    walk.studio()
        .run(
            () ->
                walk.server()
                    .submit(
                        walk.board(),
                        walk.ana(),
                        new WriterId("revoker"),
                        new Operation.BoardRevoke(new Principal.Person(walk.ben()))));
    walk.studio().until("the list", () -> walk.studio().shows("#home-screen"));
    walk.shot("home-revoked");
    walk.studio().run(() -> walk.app().open(walk.board()));
    walk.studio().until("the list", () -> walk.studio().shows("#home-screen"));
    walk.shot("home-not-found");
    walk.studio()
        .run(
            () ->
                walk.outside()
                    .client("Ben")
                    .connection(new ConnectionState.Ended(ErrorCode.UNAUTHENTICATED)));
    walk.studio().until("the sign-in", () -> walk.studio().shows("#sign-in-screen"));
    walk.shot("sign-in-again");
  }

  private void broken() {
    walk.studio()
        .run(
            () ->
                new ErrorScreen(walk.studio().stage()).show(new IllegalStateException("made up")));
    walk.shot("error");
  }
}
