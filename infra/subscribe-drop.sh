#!/bin/sh
# Has Event Grid tell the app of every file that is laid down in the drop container. azd runs this after each deployment, and `azd hooks run
# postdeploy` at any time; doing it again changes nothing. The key of the app's webhook goes from the app to Event Grid and stays nowhere.
set -eu
tries=0
until key=$(az functionapp keys list --name "$HUB_APP" --resource-group "$AZURE_RESOURCE_GROUP" --query systemKeys.blobs_extension --output tsv) && [ -n "$key" ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 20 ] || { echo "The app has not started with its blob trigger; see its log, then: azd hooks run postdeploy" >&2; exit 1; }
  sleep 15
done
az eventgrid system-topic event-subscription create --name drop \
  --resource-group "$AZURE_RESOURCE_GROUP" --system-topic-name "$HUB_DROP_TOPIC" \
  --endpoint-type webhook --endpoint "$HUB_ADDRESS/runtime/webhooks/blobs?functionName=Host.Functions.Drop&code=$key" \
  --included-event-types Microsoft.Storage.BlobCreated \
  --subject-begins-with "/blobServices/default/containers/$HUB_DROP_CONTAINER/" \
  --output none
echo "Event Grid tells $HUB_APP of files in '$HUB_DROP_CONTAINER'."
