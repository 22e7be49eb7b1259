/**
 * Answers the questions of clients, from memory and the read side, with what the asking person may
 * see.
 *
 * <p>Thread rule: thread-safe; answers may come on another thread than the question.
 */
@NullMarked
package io.streamboard.server.query;

import org.jspecify.annotations.NullMarked;
