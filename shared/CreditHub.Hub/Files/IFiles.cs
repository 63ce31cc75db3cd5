namespace CreditHub.Files;

/// <summary>The files port: uploads and generated reports. Adapters: a folder (Embedded), Blob Storage (Azure).</summary>
public interface IFiles
{
    /// <summary>Stores a file whole or not at all, replacing one of that name; durable when the task ends.</summary>
    /// <param name="name">Folders and name with '/', ASCII letters, digits, '-', '_' and '.'; no personal values.</param>
    /// <param name="content">Read to its end, never held in memory whole.</param>
    /// <param name="cancel">Stops it; then nothing is stored.</param>
    /// <exception cref="CreditHub.Documents.StorageFullException">There is no room; nothing is stored.</exception>
    /// <returns>Its length in bytes and SHA-256 in lower-case hex.</returns>
    Task<StoredFile> WriteAsync(string name, Stream content, CancellationToken cancel);

    /// <summary>Opens a file for reading; null when there is none.</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancel);

    /// <summary>Deletes a file; one that does not exist is no error.</summary>
    Task DeleteAsync(string name, CancellationToken cancel);
}

/// <summary>A file as stored.</summary>
public sealed record StoredFile(string Name, long Length, string Sha256);
