/** The whole suite on one machine: a real PostgreSQL, the services and the gateway as processes of their own. */
package org.smallvictories.suite;
