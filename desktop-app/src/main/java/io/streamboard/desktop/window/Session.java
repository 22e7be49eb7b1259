package io.streamboard.desktop.window;

import io.streamboard.client.Client;
import io.streamboard.desktop.board.image.ImageParts;
import io.streamboard.desktop.exchange.PictureFiles;
import io.streamboard.desktop.home.HomeViewModel;
import io.streamboard.desktop.search.SearchViewModel;
import io.streamboard.desktop.ui.FxThread;

/**
 * A sign-in and what all windows share of it.
 *
 * @param home the one list of boards, shown by every window
 * @param pictures the files of pictures on boards
 * @param images what images of its boards are made with
 */
public record Session(Client client, HomeViewModel home, PictureFiles pictures, ImageParts images) {

  /** A search on all boards of the person, for one field. */
  SearchViewModel newSearch(FxThread fx) {
    return new SearchViewModel(client, fx, home.connection());
  }
}
