/**
 * Lets another program on this computer steer a desktop in tests and demonstrations; off unless
 * asked for at start.
 *
 * <p>Thread rule: one virtual thread per connection; what it touches of the window it does on the
 * JavaFX thread.
 */
@NullMarked
package io.streamboard.desktop.control;

import org.jspecify.annotations.NullMarked;
