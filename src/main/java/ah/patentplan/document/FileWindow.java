package ah.patentplan.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** 文件窗口 – reads a file of any size through one small window: many may be open at once. */
class FileWindow implements RandomAccessRead {

    private static final int SIZE = 1 << 15;

    private final FileChannel channel;
    private final long length;
    private final ByteBuffer window = ByteBuffer.allocate(SIZE).limit(0);
    private long start;
    private long position;

    FileWindow(Path file) throws IOException {
        channel = FileChannel.open(file);
        length = channel.size();
    }

    @Override
    public int read() throws IOException {
        return atWindow() ? window.get((int) (position++ - start)) & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (!atWindow()) {
            return -1;
        }
        int from = (int) (position - start);
        int n = Math.min(count, window.limit() - from);
        window.get(from, bytes, offset, n);
        position += n;
        return n;
    }

    /** Moves the window where it does not hold the present position; false at the end of the file. */
    private boolean atWindow() throws IOException {
        if (position >= start && position < start + window.limit()) {
            return true;
        }
        window.clear();
        start = position;
        int read = channel.read(window, position);
        window.flip();
        return read > 0;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long position) throws IOException {
        if (position < 0) {
            throw new IOException("position " + position);
        }
        this.position = Math.min(position, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long from, long count) {
        return new RandomAccessReadView(this, from, count);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
