package org.smallvictories.suite.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.util.EntityUtils;

/** Sends calls as they are over connections that stay open, several at a time. */
final class Client implements AutoCloseable {

    private static final int LONGEST_ANSWER_MILLIS = 30_000;

    private final HttpHost gateway;
    private final UnaryOperator<String> tokens;
    private final CloseableHttpClient http;

    /** @param tokens by account */
    Client(String gateway, UnaryOperator<String> tokens, int connections) {
        this.gateway = HttpHost.create(gateway);
        this.tokens = tokens;
        this.http = HttpClientBuilder.create()
                .setMaxConnPerRoute(connections)
                .setMaxConnTotal(connections)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setCharset(StandardCharsets.UTF_8)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setSocketTimeout(LONGEST_ANSWER_MILLIS)
                        .setConnectTimeout(LONGEST_ANSWER_MILLIS)
                        .setNormalizeUri(false)
                        .build())
                .build();
    }

    Answer send(Call call) throws IOException {
        BasicHttpEntityEnclosingRequest request =
                new BasicHttpEntityEnclosingRequest(call.operation().method(), call.target());
        if (call.as() != null) {
            request.addHeader("Authorization", "Bearer " + tokens.apply(call.as()));
        }
        call.headers().forEach(header -> request.addHeader(header.getKey(), header.getValue()));
        if (call.body() != null) {
            request.setEntity(new ByteArrayEntity(call.body()));
        }
        try (CloseableHttpResponse response = http.execute(gateway, request, HttpClientContext.create())) {
            Map<String, String> headers = new HashMap<>();
            for (Header header : response.getAllHeaders()) {
                headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
            }
            byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
            return new Answer(response.getStatusLine().getStatusCode(), headers, body);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
