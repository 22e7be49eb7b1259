package io.streamboard.desktop.board;

import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.board.talk.Names;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A frame around the board in the colour of whom I follow, with the name and the way to end it. */
final class FollowSign extends StackPane {

  private static final double WIDEST = 260;

  private final Region frame = new Region();
  private final HBox sign = new HBox();
  private final Label name = Controls.line("");
  private final Names names;

  FollowSign(Following following, Names names, Registry registry) {
    this.names = names;
    setId("follow-sign");
    setPickOnBounds(false);
    frame.setMouseTransparent(true);
    frame.getStyleClass().add("follow-frame");
    name.setId("follow-name");
    name.setMaxWidth(WIDEST);
    sign.getStyleClass().addAll("floating", "follow-sign");
    sign.setAlignment(Pos.CENTER_LEFT);
    sign.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    sign.getChildren().setAll(name, ActionControls.button(registry.get("unfollow")));
    StackPane.setAlignment(sign, Pos.TOP_CENTER);
    StackPane.setMargin(sign, new Insets(12));
    getChildren().setAll(frame, sign);
    visibleProperty().bind(following.follows());
    show(following.followed().get());
    following.followed().addListener((observed, before, now) -> show(now));
  }

  private void show(Optional<PersonPresence> followed) {
    followed.ifPresent(
        person -> {
          name.setText(Texts.of("follow.sign", person.name()));
          String border = "-fx-border-color: " + names.colour(person.person()) + ";";
          frame.setStyle(border);
          sign.setStyle(border);
        });
  }
}
