package io.streamboard.server.forward;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.replica.Boards;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Hands what other nodes send to who has to do with it. Thread-safe. */
public final class Redistributor implements Forwarding.Receiver {

  private final Boards boards;
  private final Images images;
  private final Onward onward;
  private final Function<Ask.ToTake, CompletableFuture<Answer>> intake;

  /**
   * @param intake takes what people at other nodes do on boards of this one
   */
  public Redistributor(
      Boards boards,
      Images images,
      Onward onward,
      Function<Ask.ToTake, CompletableFuture<Answer>> intake) {
    this.boards = boards;
    this.images = images;
    this.onward = onward;
    this.intake = intake;
  }

  @Override
  public void received(Load load) {
    for (Parcel parcel : load.parcels()) {
      switch (parcel) {
        case Batch batch -> images.received(batch);
        case Parcel.Beat beat -> onward.beaten(boards, load.from(), beat);
        case Parcel.Echo echo -> images.received(echo);
      }
    }
  }

  @Override
  public CompletableFuture<Answer> asked(Ask ask) {
    return switch (ask) {
      case Ask.ForImage image -> onward.asked(boards, image);
      case Ask.ToTake take ->
          onward.worksOn(take.submit().board())
              ? intake.apply(take)
              : CompletableFuture.completedFuture(new Answer.Declined(ErrorCode.BEHIND));
    };
  }
}
