package io.streamboard.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.ConnectionState;
import io.streamboard.desktop.fake.DirectFx;
import io.streamboard.desktop.fake.FakeClient;
import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.BoardId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of boards without its picture. */
class HomeViewModelTest {

  private final FakeServer server = new FakeServer();
  private final DirectFx fx = new DirectFx();
  private final List<BoardId> opened = new ArrayList<>();
  private final FakeClient client = server.connect("Ana");
  private final HomeViewModel model = new HomeViewModel(client, fx, opened::add);

  @Test
  void whileABoardIsMadeThatIsSaid() {
    model.create("Plan");
    assertThat(model.making().get()).isTrue();
    assertThat(model.notice().get()).isEqualTo(Texts.of("home.making", "Plan"));
    fx.drain();
    assertThat(model.making().get()).isFalse();
    assertThat(model.notice().get()).isEmpty();
    assertThat(opened).hasSize(1);
  }

  private void becomes(ConnectionState state) {
    client.connection(state);
    fx.drain();
  }

  @Test
  void aConnectionThatBrokeStaysLostUntilThereIsOneAgain() {
    model.start();
    becomes(new ConnectionState.Connecting());
    assertThat(model.lost().get()).as("the first try").isFalse();
    becomes(new ConnectionState.Waiting(1, 500));
    assertThat(model.lost().get()).isTrue();
    becomes(new ConnectionState.Connecting());
    assertThat(model.lost().get()).as("while it is tried again").isTrue();
    becomes(new ConnectionState.Online(true));
    assertThat(model.lost().get()).isFalse();
  }
}
