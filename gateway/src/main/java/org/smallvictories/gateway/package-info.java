/** gateway: the one door; sign-in, routing, the OpenAPI UI and the consolidated impact. */
package org.smallvictories.gateway;
