package io.streamboard.model.json;

import io.streamboard.model.board.BoardPlace;
import io.streamboard.model.board.BoardPlace.Arriving;
import org.pcollections.TreePVector;

/** Where a board lives, as a member of its state that is left out where it lives here. */
final class PlaceJson {
  private PlaceJson() {}

  static void write(Output out, BoardPlace place) {
    if (place.equals(BoardPlace.HERE)) {
      return;
    }
    out.object("place");
    place.arriving().ifPresent(arriving -> write(out, arriving));
    out.put("left", place.leftFor()).end();
  }

  private static void write(Output out, Arriving arriving) {
    out.object("arriving").put("came", arriving.came()).put("hash", arriving.hash());
    out.put("parts", arriving.parts()).array("slices");
    arriving.slices().forEach(out::add);
    out.endArray().end();
  }

  static BoardPlace read(Members state) {
    return state
        .optionalMembers("place")
        .map(
            in ->
                new BoardPlace(
                    in.optionalString("left"),
                    in.optionalMembers("arriving").map(PlaceJson::readArriving)))
        .orElse(BoardPlace.HERE);
  }

  private static Arriving readArriving(Members in) {
    return new Arriving(
        in.string("hash"),
        in.smallInteger("parts"),
        in.smallInteger("came"),
        TreePVector.from(in.strings("slices", slice -> slice)));
  }
}
