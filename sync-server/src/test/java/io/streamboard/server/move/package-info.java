/** Boards that go from one log to another. */
@NullMarked
package io.streamboard.server.move;

import org.jspecify.annotations.NullMarked;
