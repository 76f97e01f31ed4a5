package org.smallvictories.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.smallvictories.kit.identity.Roles;

/** Who looks at a page, and in which language: {@code ?lang=} goes before what the browser prefers. */
@Named("visit")
@RequestScoped
public class Visit {

    /** The attribute of a template that makes an address of a path: a {@code UnaryOperator<String>}. */
    public static final String LINKS = "links";

    private static final String LANG = "lang";

    private final HttpServerRequest request;
    private final SecurityIdentity identity;

    Visit(HttpServerRequest request, SecurityIdentity identity) {
        this.request = request;
        this.identity = identity;
    }

    public Language language() {
        return asked().orElseGet(() -> Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    public Formats formats() {
        return Formats.of(language());
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /** As they signed in. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** Whether they may log gifts, and void them. */
    public boolean isLogsGifts() {
        return hasRole(Roles.PARTNER_MANAGER) || hasRole(Roles.CSR_MANAGER);
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** A link that keeps the language, where one was asked for and it leads to a page of ours. */
    public String link(String path) {
        return isPage(path) ? asked().map(language -> in(language, path)).orElse(path) : path;
    }

    /** Not a place in the same page, an answer of the API, or somebody else's site. */
    private static boolean isPage(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/api/");
    }

    /** This page in every language. */
    public List<Translation> translations() {
        return Arrays.stream(Language.values())
                .map(language -> new Translation(language, in(language, request.uri()), language == language()))
                .toList();
    }

    /** @param current whether it is the one that is looked at */
    public record Translation(Language language, String link, boolean current) {}

    /** The page in the visitor's language. */
    public TemplateInstance show(TemplateInstance page) {
        return page.setLocale(Locale.forLanguageTag(language().tag()))
                .setAttribute(LINKS, (UnaryOperator<String>) this::link);
    }

    private Optional<Language> asked() {
        return Optional.ofNullable(request.getParam(LANG)).flatMap(Language::tagged);
    }

    private static String in(Language language, String path) {
        return UriBuilder.fromUri(path)
                .replaceQueryParam(LANG, language.tag())
                .build()
                .toString();
    }
}
