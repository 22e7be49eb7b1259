package io.streamboard.client.board;

import io.streamboard.model.text.TextDelta;

/**
 * How the text on the screen was edited.
 *
 * @param mine typed by the person at this screen, who has seen it already
 */
record ScreenEdit(TextDelta delta, boolean mine) {}
