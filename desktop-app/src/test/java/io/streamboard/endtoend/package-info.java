/**
 * The whole product with real parts: the server's jar and desktops as processes of their own. Holds
 * the end-to-end tests and the demo.
 *
 * <p>Thread rule: drivers are used by one thread.
 */
@NullMarked
package io.streamboard.endtoend;

import org.jspecify.annotations.NullMarked;
