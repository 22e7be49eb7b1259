/** Tests of the package of the same name. */
@NullMarked
package io.streamboard.server.websocket;

import org.jspecify.annotations.NullMarked;
