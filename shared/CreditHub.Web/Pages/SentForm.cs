using Microsoft.AspNetCore.Http;

namespace CreditHub.Pages;

/// <summary>Reads the forms of pages. One that is broken cannot be read; it is no defect of who reads it.</summary>
internal static class SentForm
{
    /// <summary>Reads a form whole.</summary>
    /// <returns>It; null where the body is no form.</returns>
    /// <exception cref="BadHttpRequestException">The form is broken.</exception>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancel) =>
        request.HasFormContentType ? await ReadAsync(new ValueTask<IFormCollection>(request.ReadFormAsync(cancel))) : null;

    /// <summary>Reads something of a form.</summary>
    /// <exception cref="BadHttpRequestException">The form is broken.</exception>
    public static async ValueTask<T> ReadAsync<T>(ValueTask<T> reading)
    {
        try
        {
            return await reading;
        }
        catch (Exception broken) when (broken is InvalidDataException || (broken is IOException && broken is not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The form is broken.", StatusCodes.Status400BadRequest, broken);
        }
    }
}
