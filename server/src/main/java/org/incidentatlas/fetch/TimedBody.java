package org.incidentatlas.fetch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body that is taken piece by piece with a time limit on each: the platform's own streams wait for ever. At most two
 * pieces are held at a time, as the next is asked for only when one is taken.
 */
final class TimedBody implements HttpResponse.BodySubscriber<TimedBody> {

    private sealed interface Signal permits Piece, End {}

    private record Piece(List<ByteBuffer> buffers) implements Signal {}

    private record End(@Nullable Throwable fault) implements Signal {}

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<TimedBody> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription offered) {
        subscription = offered;
        offered.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        signals.add(new Piece(buffers));
    }

    @Override
    public void onError(Throwable fault) {
        signals.add(new End(fault));
    }

    @Override
    public void onComplete() {
        signals.add(new End(null));
    }

    /**
     * The next piece, or nothing when the body is whole.
     *
     * @throws HttpTimeoutException when nothing came in the given time
     * @throws IOException when the connection broke
     */
    Optional<List<ByteBuffer>> next(Duration patience) throws IOException, InterruptedException {
        Signal signal = signals.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (signal == null) {
            throw new HttpTimeoutException("no byte in " + patience.toMillis() + " ms");
        }
        if (signal instanceof Piece piece) {
            Flow.Subscription open = subscription;
            if (open != null) {
                open.request(1);
            }
            return Optional.of(piece.buffers());
        }
        Throwable fault = ((End) signal).fault();
        if (fault != null) {
            throw new IOException("the connection ended in the middle of the body", fault);
        }
        return Optional.empty();
    }

    /** Ends the transfer; the rest of the body is never received. */
    void cancel() {
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }
}
