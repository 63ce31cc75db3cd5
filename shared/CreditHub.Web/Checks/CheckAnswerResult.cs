using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using CreditHub.Lists;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Checks;

/// <summary>
/// A <see cref="CheckResponse"/> as JSON, written member by member: the one answer that is given thousands of times a second. A test holds
/// it to what the serialiser would write of the contract.
/// </summary>
internal sealed class CheckAnswerResult(AnsweredCheck answered) : IResult
{
    private static readonly JsonWriterOptions Manner = new() { Encoder = HubJson.Options.Encoder, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        // Written whole before anything is awaited, so a thread needs one of each.
        buffer ??= new ArrayBufferWriter<byte>(1024);
        buffer.ResetWrittenCount();
        writer ??= new Utf8JsonWriter(buffer, Manner);
        writer.Reset(buffer);
        Write(writer);
        writer.Flush();
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = buffer.WrittenCount;
        // The response copies it before anything is awaited, so that the thread's buffer is free again.
        response.BodyWriter.Write(buffer.WrittenSpan);
        return FlushAsync(response.BodyWriter, httpContext.RequestAborted);
    }

    private static Task FlushAsync(PipeWriter body, CancellationToken cancel)
    {
        var flushed = body.FlushAsync(cancel);
        if (!flushed.IsCompletedSuccessfully)
        {
            return flushed.AsTask();
        }

        flushed.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    /// <summary>Writes the answer's object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        var (check, answer) = (answered.Check, answered.Answer);
        json.WriteStartObject();
        json.WriteString("queryId"u8, check.Id.Value);
        json.WriteString("at"u8, check.At);
        json.WriteString("policyVersion"u8, check.PolicyVersion);
        json.WriteBoolean("greenChannel"u8, answer.GreenChannel);
        json.WriteStartArray("incentives"u8);
        Write(json, answer.Measures, ListColour.Red);
        json.WriteEndArray();
        json.WriteStartArray("sanctions"u8);
        Write(json, answer.Measures, ListColour.Black);
        json.WriteEndArray();
        json.WriteStartArray("holds"u8);
        foreach (var hold in answer.Holds)
        {
            json.WriteStartObject();
            json.WriteString("entry"u8, hold.Entry.Value);
            if (hold.Since is { } since)
            {
                json.WriteString("since"u8, since);
            }
            else
            {
                json.WriteNull("since"u8);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("lateLists"u8);
        foreach (var list in answered.Late)
        {
            json.WriteStartObject();
            json.WriteString("unit"u8, list.Unit.Value);
            json.WriteString("kind"u8, list.Kind);
            json.WriteString("at"u8, list.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ApplicableMeasure> rows, ListColour colour)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Measure.Colour == colour)
            {
                Write(json, rows[i]);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, ApplicableMeasure row)
    {
        json.WriteStartObject();
        json.WriteString("measure"u8, row.Measure.Id.Value);
        json.WriteString("name"u8, row.Measure.Name);
        json.WriteString("nameEn"u8, row.Measure.NameEn);
        json.WriteString("force"u8, HubJson.Word(row.Measure.Force));
        json.WriteStartObject("basis"u8);
        json.WriteString("title"u8, row.Basis.Title);
        json.WriteString("number"u8, row.Basis.Number);
        json.WriteString("article"u8, row.Basis.Article);
        json.WriteEndObject();
        json.WriteString("documentNumber"u8, row.DocumentNumber);
        json.WriteString("until"u8, row.Until.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
