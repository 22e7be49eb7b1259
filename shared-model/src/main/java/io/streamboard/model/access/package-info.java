/**
 * Who may do what: roles on a board, levels on a widget, audiences, and the one policy that
 * answers.
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.access;

import org.jspecify.annotations.NullMarked;
