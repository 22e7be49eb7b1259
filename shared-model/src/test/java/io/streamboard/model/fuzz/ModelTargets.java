package io.streamboard.model.fuzz;

import io.streamboard.model.exchange.ImportFuzz;
import io.streamboard.model.json.ClientMessageFuzz;
import io.streamboard.model.json.LogRecordFuzz;
import io.streamboard.model.json.ServerMessageFuzz;
import io.streamboard.model.json.SignInAnswerFuzz;
import io.streamboard.model.json.StoredStateFuzz;
import io.streamboard.model.reference.BoardHistoryFuzz;
import io.streamboard.model.text.TextMergeFuzz;
import io.streamboard.testing.fuzz.FuzzTarget;
import java.util.List;

/** The fuzz targets of this module. */
public final class ModelTargets {
  private ModelTargets() {}

  public static List<FuzzTarget> all() {
    return List.of(
        new FuzzTarget(
            "client-message",
            ClientMessageFuzz.class,
            ClientMessageFuzz::fuzzerTestOneInput,
            ClientMessageFuzz::seeds),
        new FuzzTarget(
            "server-message",
            ServerMessageFuzz.class,
            ServerMessageFuzz::fuzzerTestOneInput,
            ServerMessageFuzz::seeds),
        new FuzzTarget(
            "sign-in-answer",
            SignInAnswerFuzz.class,
            SignInAnswerFuzz::fuzzerTestOneInput,
            SignInAnswerFuzz::seeds),
        new FuzzTarget(
            "log-record",
            LogRecordFuzz.class,
            LogRecordFuzz::fuzzerTestOneInput,
            LogRecordFuzz::seeds),
        new FuzzTarget(
            "stored-state",
            StoredStateFuzz.class,
            StoredStateFuzz::fuzzerTestOneInput,
            StoredStateFuzz::seeds),
        new FuzzTarget(
            "board-history",
            BoardHistoryFuzz.class,
            BoardHistoryFuzz::fuzzerTestOneInput,
            BoardHistoryFuzz::seeds),
        new FuzzTarget(
            "text-merge",
            TextMergeFuzz.class,
            TextMergeFuzz::fuzzerTestOneInput,
            TextMergeFuzz::seeds),
        new FuzzTarget(
            "import", ImportFuzz.class, ImportFuzz::fuzzerTestOneInput, ImportFuzz::seeds));
  }
}
