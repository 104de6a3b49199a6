package io.nexusstore.jooq;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes connections on to a server, and breaks them, when told to, once the server has answered to a commit. */
final class CuttingProxy implements AutoCloseable {

    /** What a server reports when a commit is done. */
    private static final String COMMITTED = "COMMIT\0";

    private final int port;
    private final ServerSocket entrance;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean cuts;

    CuttingProxy(int port) throws IOException {
        this.port = port;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Returns the URL by way of this proxy. */
    String of(String url) {
        return url.replace(":" + port + "/", ":" + entrance.getLocalPort() + "/");
    }

    /** Tells whether the answer to each commit is withheld from now on, and its connection broken. */
    void cutAnswersToCommits(boolean from) {
        cuts = from;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                threads.execute(() -> pass(client, server, false));
                threads.execute(() -> pass(server, client, true));
            }
        } catch (IOException closed) {
            // The entrance is closed when the test ends.
        }
    }

    private void pass(Socket from, Socket to, boolean isOfServer) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (isOfServer
                        && cuts
                        && new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains(COMMITTED)) {
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException broken) {
            // The other direction has closed both.
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.shutdownNow();
    }
}
